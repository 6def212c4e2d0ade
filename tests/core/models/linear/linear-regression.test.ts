import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Matrix, matrixOf, zeros } from '../../../../src/core/matrix.ts';
import { elasticNet, lasso } from '../../../../src/core/models/linear/elastic-net.ts';
import { linearImportances, linearWeightsOf } from '../../../../src/core/models/linear/linear-importances.ts';
import { linearRegression } from '../../../../src/core/models/linear/linear-regression.ts';
import { createRandom } from '../../../../src/core/random.ts';

const context = { seed: 0, classes: 0 };

const setups = fc.record({
  rows: fc.integer({ min: 2, max: 40 }),
  columns: fc.integer({ min: 1, max: 12 }),
  /** Columns from here on repeat those before. */
  independent: fc.integer({ min: 1, max: 12 }),
  positive: fc.boolean(),
  seed: fc.nat(1e6),
});

function tableOf({
  rows,
  columns,
  independent,
  seed,
}: {
  rows: number;
  columns: number;
  independent: number;
  seed: number;
}) {
  const random = createRandom(seed);
  const features = zeros(rows, columns);
  for (let i = 0; i < features.data.length; i++) {
    const column = i % columns;
    features.data[i] =
      column < independent ? random() * 4 - 2 : 3 * features.data[i - column + (column % independent)]!;
  }
  return { features, target: Float64Array.from({ length: rows }, () => random() * 10) };
}

/** Σ residual · feature, for each feature: the slope of the squared error. */
function slopes({ data, rows, columns }: Matrix, residuals: Float64Array): number[] {
  return Array.from({ length: columns }, (_, j) => {
    let sum = 0;
    for (let row = 0; row < rows; row++) sum += residuals[row]! * data[row * columns + j]!;
    return sum;
  });
}

test('no change of a coefficient that is allowed brings the error down', async () => {
  await fc.assert(
    fc.asyncProperty(setups, async ({ positive, ...shape }) => {
      const { features, target } = tableOf(shape);
      const params = { fitIntercept: true, positive };
      const model = await linearRegression.fit(features, target, params, context);
      const predicted = linearRegression.predict(model, features).data;
      const residuals = target.map((value, row) => value - predicted[row]!);
      expect(Math.abs(residuals.reduce((sum, value) => sum + value, 0))).toBeLessThan(1e-8);
      slopes(features, residuals).forEach((slope, j) => {
        const coefficient = model.coefficients[j]!;
        if (positive) expect(coefficient).toBeGreaterThanOrEqual(0);
        if (!positive || coefficient > 0) expect(Math.abs(slope)).toBeLessThan(1e-7);
        else expect(slope).toBeLessThan(1e-7);
      });
    }),
    { numRuns: 150, seed: 1 },
  );
});

test('of columns that say the same, each takes its part', async () => {
  const features = matrixOf([
    [1, 1],
    [2, 2],
    [3, 3],
  ]);
  const model = await linearRegression.fit(
    features,
    Float64Array.of(2, 4, 6),
    linearRegression.defaults,
    context,
  );
  expect(model.coefficients[0]).toBeCloseTo(1, 12);
  expect(model.coefficients[1]).toBeCloseTo(1, 12);
});

test('a column that does not vary has no part', async () => {
  const features = matrixOf([
    [1, 7.3],
    [2, 7.3],
    [4, 7.3],
  ]);
  const model = await linearRegression.fit(
    features,
    Float64Array.of(2, 4, 8),
    linearRegression.defaults,
    context,
  );
  expect([...model.coefficients].map(value => Math.round(value * 1e9) / 1e9)).toEqual([2, 0]);
});

test.each([
  ['linearRegression', linearRegression],
  ['lasso', lasso],
  ['elasticNet', elasticNet],
] as const)('%s refuses numbers whose squares overflow by name', (_, estimator) => {
  const fit = (features: Matrix, target: Float64Array) => () =>
    estimator.fit(features, target, estimator.defaults as never, context);
  expect(fit(matrixOf([[1], [1e300]]), Float64Array.of(1, 2))).toThrow(
    /row 1: feature 0 is 1e\+300, too large/,
  );
  expect(fit(matrixOf([[1], [2]]), Float64Array.of(-1e300, 2))).toThrow(
    /row 0: the target is -1e\+300, too large/,
  );
});

test.each([
  [{ alpha: -1 }, 'alpha is -1'],
  [{ alpha: Infinity }, 'alpha is Infinity'],
  [{ l1Ratio: 1.5 }, 'l1Ratio is 1.5'],
])('%j is refused by name', (change, message) => {
  const params = { ...elasticNet.defaults, ...change };
  expect(() => elasticNet.fit(matrixOf([[1], [2]]), Float64Array.of(1, 2), params, context)).toThrow(message);
});

test('a descent cut short is told', async () => {
  const { features, target } = tableOf({ rows: 30, columns: 6, independent: 6, seed: 3 });
  const params = { ...lasso.defaults, alpha: 0.01, maxIter: 1, tol: 1e-12 };
  expect(await lasso.fit(features, target, params, context)).toMatchObject({
    iterations: 1,
    converged: false,
  });
});

test.each([
  ['more rows than columns', 80, {}],
  ['more columns than rows', 20, {}],
  ['none below 0', 80, { positive: true }],
])('solving is told as it goes: %s', async (_, rows, change) => {
  const { features, target } = tableOf({ rows, columns: 40, independent: Math.min(rows, 40), seed: 5 });
  const told: number[] = [];
  await linearRegression.fit(
    features,
    target,
    { ...linearRegression.defaults, ...change },
    { ...context, report: fraction => told.push(fraction) },
  );
  expect(told.length).toBeGreaterThan(20);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBe(1);
});

test('importances are the shares of the absolute coefficients over all outputs', () => {
  const weights = { coefficients: Float64Array.of(1, -2, 3, 0), intercepts: Float64Array.of(9, 9) };
  // By hand: |1| + |3| and |−2| + |0| of 6.
  expect([...linearImportances(weights)]).toEqual([4 / 6, 2 / 6]);
  expect(linearWeightsOf(weights)).toEqual(weights);
  expect(linearWeightsOf({ trees: [] })).toBeNull();
});
