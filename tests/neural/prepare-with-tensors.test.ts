import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import { fitPreparation } from '../../src/core/preprocessing/fit-preparation.ts';
import { standardPreparation } from '../../src/core/preprocessing/standard-columns.ts';
import { transform } from '../../src/core/preprocessing/transform.ts';
import { disagreement } from '../../src/jobs/bodies/preparation-trial.ts';
import { prepareWithTensors } from '../../src/neural/prepare-with-tensors.ts';
import { tableOf } from '../core/table-of.ts';
import { hardTable, mixedPlan } from './preparation-subjects.ts';

beforeAll(() => tf.setBackend('cpu'));

test('tensors give what the steps give, within a millionth', async () => {
  const train = hardTable(400);
  const preparation = fitPreparation(mixedPlan(train), train, { seed: 1, target: null });
  const later = hardTable(900, 6);
  const before = tf.memory().numTensors;
  const found = await prepareWithTensors(standardPreparation(preparation, later)!, later.rows);
  expect(disagreement(found, transform(preparation, later))).toBeNull();
  expect([found.rows, found.columns]).toEqual([900, preparation.featureNames.length]);
  expect(tf.memory().numTensors).toBe(before);
});

test('numbers that single precision cannot hold are left to the CPU', async () => {
  const table = tableOf({ far: [1e60, 2e60, 5] });
  const preparation = fitPreparation(
    {
      ...mixedPlan(hardTable(5)),
      groups: [{ name: 'far', columns: ['far'], steps: [{ kind: 'simpleImputer', params: {} }] }],
    },
    table,
    { seed: 1, target: null },
  );
  await expect(prepareWithTensors(standardPreparation(preparation, table)!, 3)).rejects.toThrow(
    'a column holds numbers that single precision cannot',
  );
});
