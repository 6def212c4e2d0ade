import type { GrowingSet } from '../../core/models/tree/growing-set.ts';
import { type CreateTreeGrower, createPlainGrower } from '../../core/models/tree/tree-grower.ts';
import { compileKernel } from '../compile.ts';
import type { KernelThreads } from '../threads/kernel-threads.ts';
import { createSharedMemory } from '../threads/shared-memory.ts';
import type { ForestBench, ForestKernel } from './bench.ts';
import { binary } from './binary.ts';
import { createKernelGrower } from './engine.ts';
import { binary as sharedBinary } from './shared-binary.ts';

/** Forests of fewer numbers are grown before helpers have come. */
const fewestNumbersForThreads = 100_000;

let single: Promise<WebAssembly.Module | null> | null = null;
let shared: Promise<WebAssembly.Module | null> | null = null;

/**
 * The compiled grower of trees; null where WebAssembly with SIMD is not to be had. With `threads` each grows trees of its
 * own, and the forest is the same. Compiled once a thread.
 */
export async function loadTreeGrower(
  threads: KernelThreads | null = null,
  numbersForThreads = fewestNumbersForThreads,
): Promise<CreateTreeGrower | null> {
  const module = await (single ??= compileKernel(binary));
  if (module === null) return null;
  const sharedModule = threads === null ? null : await (shared ??= compileKernel(sharedBinary));
  return set => {
    const { impurity } = set;
    // Medians are the plain grower's.
    if (impurity === 'absoluteError') return createPlainGrower(set);
    const { rows, columns } = set.binned;
    const canShare = threads !== null && sharedModule !== null && rows * columns >= numbersForThreads;
    return createKernelGrower(
      trees => (canShare && trees > 1 ? shareBench(sharedModule, threads, set) : null) ?? ownBench(module),
      { ...set, impurity },
    );
  };
}

function ownBench(module: WebAssembly.Module): ForestBench {
  // What the kernel exports is what `assembly/kernel.ts` says: the types of WebAssembly cannot know.
  const kernel = new WebAssembly.Instance(module).exports as unknown as ForestKernel & {
    readonly memory: WebAssembly.Memory;
  };
  return { kernel, memory: kernel.memory, helpers: 0, send: () => {} };
}

/** Null where the threads' memory would be too much. */
function shareBench(
  module: WebAssembly.Module,
  threads: KernelThreads,
  set: Omit<GrowingSet, 'weights'>,
): ForestBench | null {
  const memory = createSharedMemory(mostBytes(set, 1 + threads.helpers));
  if (memory === null) return null;
  const kernel = new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as ForestKernel;
  return {
    kernel,
    memory,
    helpers: threads.helpers,
    send: at => threads.send({ module, memory, call: 'follow', args: [at] }),
  };
}

/** More than the trees take. */
function mostBytes({ binned, classes }: Omit<GrowingSet, 'weights'>, desks: number): number {
  const { rows, columns } = binned;
  const nodes = 2 * rows;
  const ofDesk = rows * 96 + 2 * nodes * (24 + 8 * Math.max(classes, 1)) + 2 ** 20 + 2100 * classes;
  const ofAll = rows * (columns + 40) + columns * 8192 + 2 ** 22;
  return ofAll + desks * ofDesk;
}
