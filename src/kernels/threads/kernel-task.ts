/** What a helping thread is told to do. It shares nothing with the one that sent it but the memory. */
export interface KernelTask {
  readonly module: WebAssembly.Module;
  /** A shared one, which the module imports as `env.memory`. */
  readonly memory: WebAssembly.Memory;
  /** The export to call. */
  readonly call: string;
  readonly args: readonly number[];
}

/** Does a task in the thread that calls it; returns when it is done. */
export function runTask({ module, memory, call, args }: KernelTask): void {
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  // What the kernel exports is what its `assembly/kernel.ts` says: the types of WebAssembly cannot know.
  (exports[call] as (...numbers: readonly number[]) => void)(...args);
}
