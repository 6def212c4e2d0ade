/** What a browser tells of its device. */
export interface DeviceFacts {
  readonly threads: number;
  /** GB, at most 8; null where it does not tell. */
  readonly memoryGb: number | null;
  /** Whether it offers WebGPU. */
  readonly gpu: boolean;
}

/** Asks the browser. */
export function deviceFacts(): DeviceFacts {
  return {
    threads: navigator.hardwareConcurrency || 1,
    memoryGb: (navigator as { readonly deviceMemory?: number }).deviceMemory ?? null,
    gpu: 'gpu' in navigator,
  };
}
