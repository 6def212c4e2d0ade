import type { CreateKMeansRows } from '../../core/models/cluster/k-means-rows.ts';
import { compileKernel } from '../compile.ts';
import { binary } from './binary.ts';
import { type ClusterKernel, createKernelRows } from './engine.ts';

let loaded: Promise<CreateKMeansRows | null> | null = null;

/** The compiled passes of k-means; null where WebAssembly with SIMD is not to be had. Compiled once a thread. */
export function loadKMeansRows(): Promise<CreateKMeansRows | null> {
  loaded ??= compile();
  return loaded;
}

async function compile(): Promise<CreateKMeansRows | null> {
  const module = await compileKernel(binary);
  if (module === null) return null;
  // What the kernel exports is what `assembly/kernel.ts` says: the types of WebAssembly cannot know.
  return (features, weights, groups) =>
    createKernelRows(
      new WebAssembly.Instance(module).exports as unknown as ClusterKernel,
      features,
      weights,
      groups,
    );
}
