import type { CreatePerceptronEngine } from '../../core/models/perceptron/perceptron-engine.ts';
import { compileKernel } from '../compile.ts';
import { binary } from './binary.ts';
import { createKernelEngine, type PerceptronKernel } from './engine.ts';

let loaded: Promise<CreatePerceptronEngine | null> | null = null;

/** The compiled trainer of perceptrons; null where WebAssembly with SIMD is not to be had. Compiled once a thread. */
export function loadPerceptronEngine(): Promise<CreatePerceptronEngine | null> {
  loaded ??= compile();
  return loaded;
}

async function compile(): Promise<CreatePerceptronEngine | null> {
  const module = await compileKernel(binary);
  if (module === null) return null;
  // What the kernel exports is what `assembly/kernel.ts` says: the types of WebAssembly cannot know.
  return setup =>
    createKernelEngine(new WebAssembly.Instance(module).exports as unknown as PerceptronKernel, setup);
}
