/** Where the browser offers a GPU: navigator.gpu, or a stand-in. */
export interface AdapterSource {
  requestAdapter(options: GPURequestAdapterOptions): Promise<GPUAdapter | null>;
}

/** What WebGPU would run on. */
export type Adapter =
  | { readonly kind: 'none' }
  /** Emulated on the CPU: far slower than WebAssembly. */
  | { readonly kind: 'software'; readonly label: string }
  | { readonly kind: 'hardware'; readonly label: string };

/** The adapter that TensorFlow.js would get, asked for with its options. */
export async function findAdapter(source: AdapterSource | undefined): Promise<Adapter> {
  const adapter = await source?.requestAdapter({ powerPreference: 'high-performance' }).catch(() => null);
  if (!adapter) return { kind: 'none' };
  const { vendor, architecture, device, description, isFallbackAdapter } = adapter.info;
  const label = description || [vendor, architecture, device].filter(Boolean).join(' ') || 'unnamed';
  const software =
    isFallbackAdapter || /swiftshader|llvmpipe|lavapipe|basic render/i.test(`${label} ${architecture}`);
  return { kind: software ? 'software' : 'hardware', label };
}

/** An adapter to compute on, or why there is none, in a person's words. */
export type UsableAdapter = { readonly label: string } | string;

/** @param allowSoftware for tests of correctness only: it is slow */
export async function usableAdapter(
  source: AdapterSource | undefined,
  allowSoftware: boolean,
): Promise<UsableAdapter> {
  const adapter = await findAdapter(source);
  switch (adapter.kind) {
    case 'none':
      return 'there is no WebGPU adapter';
    case 'software':
      return allowSoftware ? adapter : `the WebGPU adapter is only software (${adapter.label})`;
    case 'hardware':
      return adapter;
    default:
      return adapter satisfies never;
  }
}
