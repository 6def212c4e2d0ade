import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { zeros } from '../../src/core/matrix.ts';
import type { Estimator } from '../../src/core/models/estimator.ts';
import { mlpClassifier } from '../../src/core/models/perceptron/mlp-classifier.ts';
import { mlpRegressor } from '../../src/core/models/perceptron/mlp-regressor.ts';
import type { PerceptronModel } from '../../src/core/models/perceptron/perceptron-model.ts';
import { createRandom } from '../../src/core/random.ts';
import { loadPerceptronEngine } from '../../src/kernels/perceptron/load.ts';

vi.setConfig({ testTimeout: 60_000 });

const perceptron = (await loadPerceptronEngine())!;

const setups = fc.record({
  rows: fc.integer({ min: 12, max: 300 }),
  columns: fc.integer({ min: 1, max: 19 }),
  /** 0 for regression. */
  classes: fc.constantFrom(0, 2, 3, 6),
  weighted: fc.boolean(),
  hiddenLayerSizes: fc.constantFrom([], [1], [7], [16, 5], [9, 12, 4]),
  activation: fc.constantFrom('relu', 'relu', 'tanh', 'logistic', 'identity'),
  solver: fc.constantFrom('adam', 'sgd'),
  nesterovsMomentum: fc.boolean(),
  learningRate: fc.constantFrom('constant', 'invscaling', 'adaptive'),
  alpha: fc.constantFrom(0, 1e-4, 0.3),
  batchSize: fc.constantFrom('auto', 1, 13, 200),
  dropout: fc.constantFrom(0, 0, 0.4),
  batchNorm: fc.boolean(),
  earlyStopping: fc.boolean(),
  seed: fc.nat(1e6),
});

test('the compiled engine trains the same network as the plain one, bit for bit', async () => {
  let moved = 0;
  await fc.assert(
    fc.asyncProperty(setups, async ({ rows, columns, classes, weighted, seed, ...params }) => {
      const random = createRandom(seed);
      const features = zeros(rows, columns);
      for (let i = 0; i < features.data.length; i++) features.data[i] = 4 * random() - 2;
      const target = Float64Array.from({ length: rows }, (_, row) => {
        if (row < classes) return row;
        const score = Math.abs(features.data[row * columns]!) + random();
        return classes === 0 ? 50 * score : Math.min(classes - 1, Math.floor((score * classes) / 3));
      });
      const estimator: Estimator<object, object> = classes === 0 ? mlpRegressor : mlpClassifier;
      const context = {
        seed,
        classes,
        ...(weighted && {
          sampleWeight: Float64Array.from({ length: rows }, () => Math.floor(4 * random()) + 0.25),
        }),
      };
      const all = { ...estimator.defaults, learningRateInit: 0.01, ...params, maxIter: 3 };
      const plain = await estimator.fit(features, target, all, context);
      const compiled = await estimator.fit(features, target, all, {
        ...context,
        engines: { boosting: null, forest: null, perceptron },
      });
      expect(compiled).toEqual(plain);
      const { layers } = plain as PerceptronModel;
      if (layers.every(({ weights }) => weights.every(Number.isFinite))) moved++;
    }),
    { numRuns: 200, seed: 3 },
  );
  // Weights that are no numbers would agree without saying anything.
  expect(moved).toBe(200);
});

test('more rows than are handed over at once are trained on alike', async () => {
  const random = createRandom(1);
  const features = zeros(9000, 300);
  for (let i = 0; i < features.data.length; i++) features.data[i] = random() - 0.5;
  const target = Float64Array.from({ length: 9000 }, () => random());
  const params = { ...mlpRegressor.defaults, hiddenLayerSizes: '3', maxIter: 2 };
  const fit = (engine: typeof perceptron | null) =>
    mlpRegressor.fit(features, target, params, {
      seed: 1,
      classes: 0,
      engines: { boosting: null, forest: null, perceptron: engine },
    });
  expect(await fit(perceptron)).toEqual(await fit(null));
});

test('a long training that is cut off goes on to the same model', async () => {
  const random = createRandom(1);
  const features = zeros(4000, 8);
  for (let i = 0; i < features.data.length; i++) features.data[i] = 4 * random() - 2;
  const target = Float64Array.from({ length: 4000 }, (_, row) =>
    features.data[8 * row]! > random() ? 1 : 0,
  );
  const params = { ...mlpClassifier.defaults, hiddenLayerSizes: '160, 160', maxIter: 24 };
  const context = { seed: 1, classes: 2, engines: { boosting: null, forest: null, perceptron } };
  const kept: object[] = [];
  const checkpoint = (state: object) => kept.push(structuredClone(state));
  const whole = await mlpClassifier.fit(features, target, params, { ...context, checkpoint });
  expect(kept).toHaveLength(1);
  const resumed = await mlpClassifier.fit(features, target, params, { ...context, resumeFrom: kept[0]! });
  expect(resumed).toEqual(whole);
});
