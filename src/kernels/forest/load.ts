import type { CreateTreeGrower } from '../../core/models/tree/tree-grower.ts';
import { compileKernel } from '../compile.ts';
import { binary } from './binary.ts';
import { createKernelGrower, type ForestKernel } from './grower.ts';

let loaded: Promise<CreateTreeGrower | null> | null = null;

/** The compiled grower of a forest's trees; null where WebAssembly with SIMD is not to be had. Compiled once a thread. */
export function loadTreeGrower(): Promise<CreateTreeGrower | null> {
  loaded ??= compile();
  return loaded;
}

async function compile(): Promise<CreateTreeGrower | null> {
  const module = await compileKernel(binary);
  if (module === null) return null;
  // What the kernel exports is what `assembly/kernel.ts` says: the types of WebAssembly cannot know.
  return set =>
    createKernelGrower(
      new WebAssembly.Instance(module, { host: { ln: Math.log } }).exports as unknown as ForestKernel,
      set,
    );
}
