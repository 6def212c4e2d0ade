import type { SumTrees } from '../../core/models/tree/predictor.ts';
import { compileKernel } from '../compile.ts';
import { binary } from './binary.ts';
import { type ScoringKernel, sumTreesBy } from './sum-trees.ts';

let loaded: Promise<SumTrees | null> | null = null;

/** The compiled way to score many rows by trees; null where WebAssembly is not to be had. Compiled once a thread. */
export function loadSumTrees(): Promise<SumTrees | null> {
  loaded ??= compile();
  return loaded;
}

async function compile(): Promise<SumTrees | null> {
  const module = await compileKernel(binary);
  if (module === null) return null;
  return (trees, features, outputs) => {
    // What the kernel exports is what `assembly/kernel.ts` says: the types of WebAssembly cannot know.
    const kernel = new WebAssembly.Instance(module).exports as unknown as ScoringKernel;
    return sumTreesBy(kernel, trees, features, outputs);
  };
}
