import { availableParallelism } from 'node:os';
import type { KernelThreads } from '../../../src/kernels/threads/kernel-threads.ts';
import { nodeThreads } from '../../kernels/threads/node-threads.ts';
import { startNodePool } from './node-pool.ts';
import type { Site } from './site.ts';

/** This thread of Node, and those beside it. */
export function nodeSite(): Site {
  const cores = availableParallelism();
  let helpers: Promise<KernelThreads | null> | null = null;
  return {
    startHelpers: () => (helpers ??= cores > 1 ? nodeThreads(cores - 1) : Promise.resolve(null)),
    startPool: input => startNodePool(input, cores),
    cpuSeconds: () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1e6;
    },
    close: () => void helpers?.then(threads => threads?.end()),
  };
}
