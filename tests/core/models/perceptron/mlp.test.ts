import { describe, expect, test, vi } from 'vitest';
import { type Matrix, takeRows, zeros } from '../../../../src/core/matrix.ts';
import { mlpClassifier } from '../../../../src/core/models/perceptron/mlp-classifier.ts';
import { mlpRegressor } from '../../../../src/core/models/perceptron/mlp-regressor.ts';
import type { PerceptronModel } from '../../../../src/core/models/perceptron/perceptron-model.ts';
import type { PerceptronClassifierParams } from '../../../../src/core/models/perceptron/perceptron-params.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { learnableTable, repeatRows } from '../../../conformance/learnable-tables.ts';
import { bentPlane, type Problem, sameSign } from './problems.ts';

vi.setConfig({ testTimeout: 60_000 });

const fast = { maxIter: 60, learningRateInit: 0.02 };
const withDefaults = (params: Partial<PerceptronClassifierParams>) => ({
  ...mlpClassifier.defaults,
  ...params,
});
const fit = (
  { features, target }: Problem,
  params: Partial<PerceptronClassifierParams> = {},
  classes = 2,
  sampleWeight?: Float64Array,
) =>
  mlpClassifier.fit(features, target, withDefaults(params), {
    seed: 7,
    classes,
    ...(sampleWeight && { sampleWeight }),
  });

async function accuracyOf(model: PerceptronModel, { features, target }: Problem): Promise<number> {
  const { data, columns } = mlpClassifier.predict(model, features);
  const right = target.filter((code, row) => {
    const own = data.subarray(row * columns, (row + 1) * columns);
    return own.indexOf(Math.max(...own)) === code;
  });
  return right.length / target.length;
}

describe('learns what no linear model can', () => {
  test.each([
    ['by default', {}],
    ['with tanh', { activation: 'tanh' }],
    ['with logistic units', { activation: 'logistic', learningRateInit: 0.05 }],
    ['by stochastic gradient descent', { solver: 'sgd', learningRateInit: 0.2 }],
    ['with dropout', { dropout: 0.2 }],
    ['with batch normalisation', { batchNorm: true }],
    ['in two layers', { hiddenLayerSizes: '16, 8' }],
  ] as const)('%s', async (_, params) => {
    const model = await fit(sameSign(300), { ...fast, maxIter: 80, ...params });
    expect(await accuracyOf(model, sameSign(200))).toBeGreaterThan(0.88);
  });

  test('values in their own units', async () => {
    const { features, target } = bentPlane(300);
    const model = await mlpRegressor.fit(
      features,
      target,
      { ...mlpRegressor.defaults, ...fast },
      { seed: 7, classes: 0 },
    );
    const predicted = mlpRegressor.predict(model, features).data;
    const squared = target.map((value, row) => (value - predicted[row]!) ** 2);
    // The target's standard deviation is about 18.
    expect(Math.sqrt(squared.reduce((sum, error) => sum + error, 0) / squared.length)).toBeLessThan(4);
  });
});

test('what is normalised is folded into the layers: the model scores without statistics', async () => {
  const model = await fit(sameSign(200), { batchNorm: true, maxIter: 3 });
  expect(model.layers.map(({ inputs, outputs }) => [inputs, outputs])).toEqual([
    [2, 100],
    [100, 2],
  ]);
});

describe.each([
  ['mlpClassifier', mlpClassifier, learnableTable(2)],
  ['mlpRegressor', mlpRegressor, learnableTable(0)],
] as const)('%s', (_, estimator, table) => {
  const { features, target, classes } = table;
  const params = { ...mlpClassifier.defaults, hiddenLayerSizes: '12' };
  const context = { seed: 3, classes };

  test('integer weights equal repeated rows, where a batch is all rows', async () => {
    const counts = Float64Array.from(target, (_, row) => (row * 7) % 4);
    const repeated = repeatRows(table, counts);
    const wholeBatches = { ...params, batchSize: 1000, earlyStopping: false, maxIter: 20 };
    const predictions = async (rows: typeof table, sampleWeight?: Float64Array) =>
      estimator.predict(
        await estimator.fit(rows.features, rows.target, wholeBatches, {
          ...context,
          ...(sampleWeight && { sampleWeight }),
        }),
        features,
      ).data;
    const weighted = await predictions(table, counts);
    // Single precision sums in another order; the predictions themselves are probabilities, or up to about 40.
    expect(furthest(weighted, await predictions(repeated))).toBeLessThan(1e-4);
    expect(furthest(weighted, await predictions(table))).toBeGreaterThan(1e-3);
  });

  test('other seeds give other networks', async () => {
    const first = await estimator.fit(features, target, { ...params, maxIter: 2 }, context);
    expect(
      await estimator.fit(features, target, { ...params, maxIter: 2 }, { ...context, seed: 4 }),
    ).not.toEqual(first);
  });

  test.each([2, 3, 7, 30])('%i rows are enough not to fail', async count => {
    const rows = takeRows(features, [...Array(count).keys()]);
    const alternating = Float64Array.from({ length: count }, (_, row) => row % 2);
    const model = await estimator.fit(rows, alternating, params, context);
    expect(estimator.predict(model, features).data.every(Number.isFinite)).toBe(true);
  });
});

describe('hard input', () => {
  const { features, target } = sameSign(60);

  test('a class without rows has probability 0', async () => {
    const codes = target.map(code => 2 * code);
    const { data, columns } = mlpClassifier.predict(
      await fit({ features, target: codes }, { maxIter: 2 }, 4),
      features,
    );
    expect(columns).toBe(4);
    for (let row = 0; row < features.rows; row++) {
      expect([data[4 * row + 1], data[4 * row + 3]]).toEqual([0, 0]);
      expect(data[4 * row]! + data[4 * row + 2]!).toBeCloseTo(1, 12);
    }
  });

  test('a thousand classes', async () => {
    const random = createRandom(1);
    const many: Problem = {
      features: { data: Float64Array.from({ length: 4000 }, () => random()), rows: 2000, columns: 2 },
      target: Float64Array.from({ length: 2000 }, (_, row) => row % 1000),
    };
    const { columns } = mlpClassifier.predict(
      await fit(many, { maxIter: 1, hiddenLayerSizes: [8] }, 1000),
      many.features,
    );
    expect(columns).toBe(1000);
  });

  test('more columns than rows, and constant ones', async () => {
    const wide: Matrix = zeros(12, 40);
    const codes = Float64Array.from({ length: 12 }, (_, row) => row % 2);
    const model = await fit({ features: wide, target: codes }, { maxIter: 3 });
    expect(mlpClassifier.predict(model, wide).data.every(Number.isFinite)).toBe(true);
  });

  test('numbers that single precision cannot hold are refused by name', async () => {
    const data = features.data.with(7, 1e300);
    await expect(fit({ features: { ...features, data }, target })).rejects.toThrow(
      'row 3: feature 1 is 1e+300, too large for single precision',
    );
    const heavy = new Float64Array(60).fill(1).with(5, 1e300);
    await expect(fit({ features, target }, {}, 2, heavy)).rejects.toThrow(
      'row 5: the sample weight is 1e+300',
    );
  });

  test('a target without spread is predicted as it is', async () => {
    const flat = new Float64Array(60).fill(1e6);
    const model = await mlpRegressor.fit(features, flat, mlpRegressor.defaults, { seed: 1, classes: 0 });
    expect(mlpRegressor.predict(model, features).data[0]).toBeCloseTo(1e6, 0);
  });

  test('a training that diverges says in which epoch', async () => {
    const wild = { solver: 'sgd', learningRateInit: 1e30, earlyStopping: false } as const;
    await expect(fit({ features, target }, wild)).rejects.toThrow(
      /^training diverged in epoch \d+: the loss is NaN$/,
    );
  });

  test.each([
    [{ hiddenLayerSizes: '10, none' }, 'hiddenLayerSizes is 10, none'],
    [{ hiddenLayerSizes: [0] }, 'hiddenLayerSizes is 0'],
    [{ dropout: 1 }, 'dropout is 1, expected a number of at least 0 and at most 0.99'],
    [{ learningRateInit: 0 }, 'learningRateInit is 0, expected a number above 0'],
    [{ frozenLayers: 1 }, 'frozenLayers is 1'],
  ])('%o is refused by name', async (params, message) => {
    await expect(async () => fit({ features, target }, params)).rejects.toThrow(message);
  });
});

test('classes are weighed by a factor each, or by the inverse of their frequency', async () => {
  const { features, target } = sameSign(120);
  const few: Problem = { features, target: target.map((code, row) => (row % 6 === 0 ? code : 0)) };
  const shareOfOnes = async (classWeight: PerceptronClassifierParams['classWeight']) => {
    const { data } = mlpClassifier.predict(await fit(few, { maxIter: 15, classWeight }), features);
    return data.reduce((sum, value, i) => sum + (i % 2) * value, 0) / 120;
  };
  const plain = await shareOfOnes(null);
  expect(await shareOfOnes('balanced')).toBeGreaterThan(plain + 0.1);
  expect(await shareOfOnes([1, 5])).toBeGreaterThan(plain + 0.1);
});

function furthest(a: Float64Array, b: Float64Array): number {
  return Math.max(...a.map((value, i) => Math.abs(value - b[i]!)));
}
