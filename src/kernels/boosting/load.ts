import { createPlainEngine } from '../../core/models/boosting/plain-engine.ts';
import type { CreateTreeEngine, EngineSetup } from '../../core/models/boosting/tree-engine.ts';
import { compileKernel } from '../compile.ts';
import type { KernelThreads } from '../threads/kernel-threads.ts';
import { createSharedMemory } from '../threads/shared-memory.ts';
import { binary } from './binary.ts';
import { type BoostingBench, type BoostingKernel, createKernelEngine } from './engine.ts';
import { binary as sharedBinary } from './shared-binary.ts';

/** A bin counts its rows in 23 bits. */
const mostRows = 2 ** 23 - 1;
/** With fewer rows than this the threads would mostly wait for each other. */
const fewestRowsForThreads = 20_000;

let single: Promise<WebAssembly.Module | null> | null = null;
let shared: Promise<WebAssembly.Module | null> | null = null;

/**
 * The compiled grower of boosted trees; null where WebAssembly with SIMD is not to be had. With `threads` fits of many
 * rows use them, and give the same model. Compiled once a thread.
 */
export async function loadBoostingEngine(
  threads: KernelThreads | null = null,
  rowsForThreads = fewestRowsForThreads,
): Promise<CreateTreeEngine | null> {
  const module = await (single ??= compileKernel(binary));
  if (module === null) return null;
  const sharedModule = threads === null ? null : await (shared ??= compileKernel(sharedBinary));
  return setup => {
    const { rows } = setup.features;
    if (rows > mostRows) return createPlainEngine(setup);
    const canShare = threads !== null && sharedModule !== null && rows >= rowsForThreads;
    const bench = canShare ? shareBench(sharedModule, threads, setup) : null;
    return createKernelEngine(bench ?? ownBench(module), setup);
  };
}

function ownBench(module: WebAssembly.Module): BoostingBench {
  // What the kernel exports is what `assembly/kernel.ts` says: the types of WebAssembly cannot know.
  const kernel = new WebAssembly.Instance(module).exports as unknown as BoostingKernel & {
    readonly memory: WebAssembly.Memory;
  };
  return { kernel, memory: kernel.memory, helpers: 0, send: () => {} };
}

/** Null where the threads' memory would be too much. */
function shareBench(
  module: WebAssembly.Module,
  threads: KernelThreads,
  setup: EngineSetup,
): BoostingBench | null {
  const memory = createSharedMemory(mostBytes(setup, threads.helpers));
  if (memory === null) return null;
  const kernel = new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as BoostingKernel;
  return {
    kernel,
    memory,
    helpers: threads.helpers,
    send: at => threads.send({ module, memory, call: 'follow', args: [at] }),
  };
}

/** More than a fit takes. */
function mostBytes({ features, baseline }: EngineSetup, helpers: number): number {
  const perRow = 2 * (features.columns + 4 * baseline.length + 48);
  const perMember = 64 * 1024 * (1 + features.columns);
  const fixed = 2 ** 28 + 2 ** 14 * 8 * (features.columns + 8 + baseline.length);
  return perRow * features.rows + perMember * (1 + helpers) + fixed;
}
