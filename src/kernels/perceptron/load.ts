import type { CreatePerceptronEngine } from '../../core/models/perceptron/perceptron-engine.ts';
import { createPlainEngine } from '../../core/models/perceptron/plain-engine.ts';
import { compileKernel } from '../compile.ts';
import { binary } from './binary.ts';
import { createKernelEngine, type PerceptronKernel } from './engine.ts';

/** Each is held four times over: more are too much for one memory of WebAssembly. */
const mostParameters = 2 ** 26;

let loaded: Promise<CreatePerceptronEngine | null> | null = null;

/** The compiled trainer of perceptrons; null where WebAssembly with SIMD is not to be had. Compiled once a thread. */
export function loadPerceptronEngine(): Promise<CreatePerceptronEngine | null> {
  loaded ??= compile();
  return loaded;
}

async function compile(): Promise<CreatePerceptronEngine | null> {
  const module = await compileKernel(binary);
  if (module === null) return null;
  return setup => {
    if (setup.network.layout.length > mostParameters) return createPlainEngine(setup);
    // What the kernel exports is what `assembly/kernel.ts` says: the types of WebAssembly cannot know.
    const kernel = new WebAssembly.Instance(module).exports as unknown as PerceptronKernel;
    return createKernelEngine(kernel, setup);
  };
}
