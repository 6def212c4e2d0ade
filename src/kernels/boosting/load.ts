import { createPlainEngine } from '../../core/models/boosting/plain-engine.ts';
import type { CreateTreeEngine } from '../../core/models/boosting/tree-engine.ts';
import { compileKernel } from '../compile.ts';
import { binary } from './binary.ts';
import { type BoostingKernel, createKernelEngine } from './engine.ts';

/** A bin counts its rows in 23 bits. */
const mostRows = 2 ** 23 - 1;

let loaded: Promise<CreateTreeEngine | null> | null = null;

/** The compiled grower of boosted trees; null where WebAssembly with SIMD is not to be had. Compiled once a thread. */
export function loadBoostingEngine(): Promise<CreateTreeEngine | null> {
  loaded ??= compile();
  return loaded;
}

async function compile(): Promise<CreateTreeEngine | null> {
  const module = await compileKernel(binary);
  if (module === null) return null;
  return setup => {
    if (setup.features.rows > mostRows) return createPlainEngine(setup);
    // What the kernel exports is what `assembly/kernel.ts` says: the types of WebAssembly cannot know.
    const kernel = new WebAssembly.Instance(module).exports as unknown as BoostingKernel;
    return createKernelEngine(kernel, setup);
  };
}
