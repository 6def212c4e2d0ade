import { kernelThreads } from '../../../src/jobs/threads/kernel-threads.ts';
import { openTrialPool } from '../../../src/jobs/threads/trial-pool.ts';
import { store } from '../../storage/examples.ts';
import { tableOf } from './sample-task.ts';
import type { Site } from './site.ts';

let stored = 0;

/** A worker of Chromium, with the threads that a training of the app has. */
export const browserSite: Site = {
  startHelpers: () => kernelThreads(navigator.hardwareConcurrency),
  async startPool(input) {
    const id = `dataset-${stored++}`;
    await store(await tableOf(input), { id, storageKey: id });
    const { problem, settings } = input;
    const pool = openTrialPool({ datasetVersionId: id, problem, settings }, navigator.hardwareConcurrency, {
      onBackend() {},
      onComparison() {},
    });
    return {
      parallel: pool.parallel,
      evaluate: pool.evaluate,
      stop: () => pool.close(),
    };
  },
  cpuSeconds: () => null,
  close() {},
};
