import { describe, expect, test } from 'vitest';
import { type Matrix, matrixOf } from '../../../../src/core/matrix.ts';
import type { Estimator } from '../../../../src/core/models/estimator.ts';
import { type CpuEstimatorName, cpuEstimators } from '../../../../src/core/models/estimators.ts';

const two = ['gaussianNB', 'decisionTreeClassifier'];
const ensembles: readonly [CpuEstimatorName, object][] = [
  ['votingClassifier', { estimators: two }],
  ['stackingClassifier', { estimators: two, finalEstimator: 'decisionTreeClassifier', cv: 2 }],
  ['calibratedClassifier', { estimator: 'gaussianNB', cv: 2 }],
  [
    'calibratedClassifier',
    { estimator: 'decisionTreeClassifier', cv: 2, method: 'isotonic', ensemble: false },
  ],
  ['calibratedClassifier', { estimator: 'decisionTreeClassifier', cv: 2, method: 'temperature' }],
  ['oneVsRestClassifier', { estimator: 'gaussianNB' }],
];

async function answers(
  name: CpuEstimatorName,
  params: object,
  features: Matrix,
  target: readonly number[],
  classes: number,
  sampleWeight?: Float64Array,
): Promise<Matrix> {
  const estimator: Estimator<object, object> = cpuEstimators[name];
  const model = await estimator.fit(
    features,
    Float64Array.from(target),
    { ...estimator.defaults, ...params },
    { seed: 1, classes, ...(sampleWeight && { sampleWeight }) },
  );
  return estimator.predict(model, features);
}

function expectShares({ data, rows, columns }: Matrix): void {
  for (let row = 0; row < rows; row++) {
    const shares = data.subarray(row * columns, (row + 1) * columns);
    expect(shares.every(share => share >= 0 && share <= 1)).toBe(true);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  }
}

describe.each(ensembles)('%s of %o', (name, params) => {
  test('a class that the fold lacks has probability 0', async () => {
    const features = matrixOf(Array.from({ length: 24 }, (_, row) => [row % 6, row]));
    const answered = await answers(
      name,
      params,
      features,
      [...features.data.keys()].slice(0, 24).map(row => (row % 2) * 3),
      5,
    );
    expectShares(answered);
    for (const code of [1, 2, 4])
      for (let row = 0; row < 24; row++) expect(answered.data[row * 5 + code]).toBe(0);
  });

  test('a class of a single row, and rows without weight', async () => {
    const features = matrixOf(Array.from({ length: 30 }, (_, row) => [row % 3, row % 7]));
    const target = Array.from({ length: 30 }, (_, row) => (row === 4 ? 3 : row % 3));
    const weights = Float64Array.from(target, (_, row) => (row % 5 === 1 ? 0 : 1 + (row % 2)));
    expectShares(await answers(name, params, features, target, 4, weights));
  });

  test('more columns than rows, all but one of them constant', async () => {
    const features = matrixOf(
      Array.from({ length: 12 }, (_, row) => [row % 2, ...Array<number>(30).fill(1)]),
    );
    const answered = await answers(
      name,
      params,
      features,
      Array.from({ length: 12 }, (_, row) => row % 2),
      2,
    );
    expectShares(answered);
    expect(answered.data[1]).toBeLessThan(0.5);
  });
});

test.each([
  ['votingClassifier', { estimators: ['gaussianNB'] }],
  ['oneVsRestClassifier', { estimator: 'gaussianNB' }],
  ['calibratedClassifier', { estimator: 'gaussianNB', cv: 2, method: 'isotonic', ensemble: false }],
] as const)(
  '%s of a thousand classes',
  async (name, params) => {
    const target = Array.from({ length: 2000 }, (_, row) => row % 1000);
    const features = matrixOf(target.map((code, row) => [code % 32, Math.floor(code / 32), row % 2]));
    const answered = await answers(name, params, features, target, 1000);
    expect(answered.columns).toBe(1000);
    expectShares({ ...answered, rows: 20 });
  },
  30_000,
);

test('a thousand classes of which none has two rows cannot be cut into folds', async () => {
  const features = matrixOf(Array.from({ length: 9 }, (_, row) => [row]));
  const attempt = async () => answers('calibratedClassifier', {}, features, [...features.data], 9);
  await expect(attempt()).rejects.toMatchObject({
    name: 'FitError',
    message: expect.stringContaining('no class has two'),
  });
});

test.each(['votingRegressor', 'stackingRegressor'] as const)(
  '%s refuses what no member can square, by name',
  async name => {
    const features = matrixOf(Array.from({ length: 12 }, (_, row) => [row === 3 ? 1e300 : row]));
    await expect(
      answers(name, { estimators: ['ridge'] }, features, [...features.data.keys()], 0),
    ).rejects.toMatchObject({
      name: 'FitError',
      message: expect.stringContaining('feature 0 is 1e+300'),
    });
  },
);
