import type { CreateNeighborSearch } from '../../core/models/neighbors/neighbor-search.ts';
import { compileKernel } from '../compile.ts';
import { binary } from './binary.ts';
import { createKernelSearch, type NeighborsKernel } from './search.ts';

let loaded: Promise<CreateNeighborSearch | null> | null = null;

/** The compiled search for nearest rows; null where WebAssembly with SIMD is not to be had. Compiled once a thread. */
export function loadNeighborSearch(): Promise<CreateNeighborSearch | null> {
  loaded ??= compile();
  return loaded;
}

async function compile(): Promise<CreateNeighborSearch | null> {
  const module = await compileKernel(binary);
  if (module === null) return null;
  return (rows, p) =>
    // What the kernel exports is what `assembly/kernel.ts` says: the types of WebAssembly cannot know.
    createKernelSearch(new WebAssembly.Instance(module).exports as unknown as NeighborsKernel, rows, p);
}
