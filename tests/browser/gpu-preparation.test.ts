import { afterEach, expect, test } from 'vitest';
import * as tf from '@tensorflow/tfjs';
import { fitPreparation } from '../../src/core/preprocessing/fit-preparation.ts';
import { standardPreparation } from '../../src/core/preprocessing/standard-columns.ts';
import { transform } from '../../src/core/preprocessing/transform.ts';
import { choosePreparation } from '../../src/jobs/bodies/choose-preparation.ts';
import { openGpu } from '../../src/jobs/bodies/gpu-preparation.ts';
import { disagreement } from '../../src/jobs/bodies/preparation-trial.ts';
import type { PreparationBackend } from '../../src/lifecycle/training/run.ts';
import { hardTable, mixedPlan } from '../neural/preparation-subjects.ts';

/** Chromium runs here with a software adapter: right, and slow. */
const table = hardTable(3000);
const preparation = fitPreparation(mixedPlan(table), table, { seed: 1, target: null });

afterEach(() => tf.setBackend('cpu'));

test('a software adapter is refused where nobody allows it', async () => {
  expect(await openGpu()).toMatch(/^the WebGPU adapter is only software/);
});

test('WebGPU gives the features of the CPU within 1e-6', async () => {
  const gpu = await openGpu(true);
  if (typeof gpu === 'string') throw new Error(gpu);
  expect(tf.getBackend()).toBe('webgpu');
  const found = await gpu.prepare(standardPreparation(preparation, table)!, table.rows);
  expect(disagreement(found, transform(preparation, table))).toBeNull();
});

test('the trial on this device finds the same, and which is quicker', async () => {
  const told: PreparationBackend[] = [];
  const featuresOf = choosePreparation({
    now: () => performance.now(),
    openGpu: () => openGpu(true),
    readTrial: async () => undefined,
    writeTrial: async ({ fault, speedup }) => {
      expect(fault).toBeNull();
      expect(speedup).toBeGreaterThan(0);
    },
    onChoice: chosen => told.push(chosen),
    fewestFeatures: 0,
  });
  expect(disagreement(await featuresOf(preparation, table), transform(preparation, table))).toBeNull();
  expect(told).toHaveLength(1);
  expect(told[0]!.reason).toMatch(/in a trial/);
});
