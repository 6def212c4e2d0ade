import type { CreateDualEngine } from '../../core/models/svm/dual-engine.ts';
import { compileKernel } from '../compile.ts';
import { binary } from './binary.ts';
import { createKernelEngine, type DualKernel } from './engine.ts';

let loaded: Promise<CreateDualEngine | null> | null = null;

/** The compiled engine of support vector machines; null where WebAssembly with SIMD is not to be had. Compiled once a thread. */
export function loadDualEngine(): Promise<CreateDualEngine | null> {
  loaded ??= compile();
  return loaded;
}

async function compile(): Promise<CreateDualEngine | null> {
  const module = await compileKernel(binary);
  if (module === null) return null;
  // What the kernel exports is what `assembly/kernel.ts` says: the types of WebAssembly cannot know.
  return () => createKernelEngine(new WebAssembly.Instance(module).exports as unknown as DualKernel);
}
