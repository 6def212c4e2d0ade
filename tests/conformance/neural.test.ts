import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { takeRows } from '../../src/core/matrix.ts';
import { mlpClassifier, mlpRegressor } from '../../src/neural/mlp.ts';
import { describeContract } from './estimator-contract.ts';
import { learnableTable, repeatRows } from './learnable-tables.ts';

/** Node has TensorFlow.js's plain JavaScript backend alone; tests/browser/neural.test.ts has all three. */
beforeAll(() => tf.setBackend('cpu'));

const quick = { learningRateInit: 0.02, maxIter: 40 };

describeContract({
  name: 'mlpClassifier',
  task: 'classification',
  estimator: mlpClassifier,
  params: quick,
  weightParams: null,
  learns: true,
});
describeContract({
  name: 'mlpRegressor',
  task: 'regression',
  estimator: mlpRegressor,
  params: quick,
  weightParams: null,
  learns: true,
});

describe.each([
  ['mlpClassifier', mlpClassifier, learnableTable(2)],
  ['mlpRegressor', mlpRegressor, learnableTable(0)],
] as const)('%s', (_, estimator, table) => {
  const { features, target, classes } = table;
  const context = { seed: 3, classes };

  test('integer weights equal repeated rows, where a batch is all rows', async () => {
    const counts = Float64Array.from(target, (_, row) => (row * 7) % 4);
    const repeated = repeatRows(table, counts);
    const wholeBatches = { ...estimator.defaults, batchSize: 1000, earlyStopping: false, maxIter: 20 };
    const fit = (rows: typeof table, sampleWeight?: Float64Array) =>
      estimator.fit(rows.features, rows.target, wholeBatches, {
        ...context,
        ...(sampleWeight && { sampleWeight }),
      });
    const weighted = estimator.predict(await fit(table, counts), features).data;
    // float32 sums in another order; the predictions themselves are probabilities, or up to about 40.
    expect(furthest(weighted, estimator.predict(await fit(repeated), features).data)).toBeLessThan(1e-4);
    expect(furthest(weighted, estimator.predict(await fit(table), features).data)).toBeGreaterThan(1e-3);
  });

  test('other seeds give other networks', async () => {
    const params = { ...estimator.defaults, maxIter: 2 };
    const first = await estimator.fit(features, target, params, context);
    expect(await estimator.fit(features, target, params, { ...context, seed: 4 })).not.toEqual(first);
  });

  test.each([2, 3, 7, 30])('%i rows are enough not to fail', async count => {
    const rows = takeRows(
      features,
      Array.from({ length: count }, (_, row) => row),
    );
    const alternating = Float64Array.from({ length: count }, (_, row) => row % 2);
    const model = await estimator.fit(rows, alternating, estimator.defaults, context);
    expect(estimator.predict(model, features).data.every(Number.isFinite)).toBe(true);
  });

  test('leaves no tensor behind', async () => {
    const before = tf.memory().numTensors;
    await estimator.fit(features, target, { ...estimator.defaults, maxIter: 2 }, context);
    expect(tf.memory().numTensors).toBe(before);
  });
});

test('a target without spread is predicted as it is', async () => {
  const { features } = learnableTable(0);
  const target = new Float64Array(features.rows).fill(1e6);
  const model = await mlpRegressor.fit(features, target, mlpRegressor.defaults, { seed: 1, classes: 0 });
  expect(mlpRegressor.predict(model, features).data[0]).toBeCloseTo(1e6, 0);
});

function furthest(a: Float64Array, b: Float64Array): number {
  return Math.max(...a.map((value, i) => Math.abs(value - b[i]!)));
}
