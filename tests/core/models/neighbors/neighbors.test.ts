import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Matrix, matrixOf, zeros } from '../../../../src/core/matrix.ts';
import { createBruteSearch } from '../../../../src/core/models/neighbors/brute-search.ts';
import { createKdSearch } from '../../../../src/core/models/neighbors/kd-search.ts';
import { buildKdTree } from '../../../../src/core/models/neighbors/kd-tree.ts';
import { kNeighborsClassifier } from '../../../../src/core/models/neighbors/k-neighbors-classifier.ts';
import { kNeighborsRegressor } from '../../../../src/core/models/neighbors/k-neighbors-regressor.ts';
import { createRandom } from '../../../../src/core/random.ts';

/** A coarse grid of points, so that many are equally far from a query. */
function gridPoints(rows: number, columns: number, seed: number): Matrix {
  const random = createRandom(seed);
  const points = zeros(rows, columns);
  for (let i = 0; i < points.data.length; i++) points.data[i] = Math.floor(5 * random()) / 3;
  return points;
}

test('the tree finds the very rows that going through all finds, ties included', () => {
  const setups = fc.record({
    rows: fc.integer({ min: 1, max: 200 }),
    columns: fc.integer({ min: 1, max: 5 }),
    leafSize: fc.integer({ min: 1, max: 40 }),
    p: fc.constantFrom(1, 2, 3),
    seed: fc.nat(1e6),
  });
  fc.assert(
    fc.property(setups, ({ rows, columns, leafSize, p, seed }) => {
      const points = gridPoints(rows, columns, seed);
      const queries = gridPoints(20, columns, seed + 1);
      const count = Math.min(rows, 7);
      const found = createKdSearch(points, buildKdTree(points, leafSize), p)(queries, count);
      expect(found).toEqual(createBruteSearch(points, p)(queries, count));
    }),
    { numRuns: 60, seed: 2 },
  );
});

test('of rows equally far the first count', async () => {
  const rows = matrixOf([[1], [-1], [1], [-1]]);
  const model = await kNeighborsRegressor.fit(
    rows,
    Float64Array.of(10, 20, 30, 40),
    { ...kNeighborsRegressor.defaults, nNeighbors: 2 },
    { seed: 0, classes: 0 },
  );
  expect(kNeighborsRegressor.predict(model, matrixOf([[0]])).data[0]).toBe(15);
});

/** What two neighbours of −1 say, where the rows 0 to 3 have ten times their value and these weights. */
async function weightedAnswer(...weights: readonly number[]): Promise<number> {
  const model = await kNeighborsRegressor.fit(
    matrixOf([[0], [1], [2], [3]]),
    Float64Array.of(0, 10, 20, 30),
    { ...kNeighborsRegressor.defaults, nNeighbors: 2 },
    { seed: 0, classes: 0, sampleWeight: Float64Array.from(weights) },
  );
  return kNeighborsRegressor.predict(model, matrixOf([[-1]])).data[0]!;
}

test('a row of weight 2 takes two places, one of weight a half takes half a place', async () => {
  expect(await weightedAnswer(1, 1, 1, 1)).toBe(5);
  expect(await weightedAnswer(2, 1, 1, 1)).toBe(0);
  expect(await weightedAnswer(0.5, 1, 1, 1)).toBe((10 + 0.5 * 20) / 2);
  expect(await weightedAnswer(0, 0.5, 3, 1)).toBe((0.5 * 10 + 1.5 * 20) / 2);
});

test('a class that the fold does not have gets probability 0', async () => {
  const model = await kNeighborsClassifier.fit(
    gridPoints(10, 2, 1),
    Float64Array.from({ length: 10 }, (_, row) => 2 * (row % 2)),
    kNeighborsClassifier.defaults,
    { seed: 0, classes: 3 },
  );
  const { data } = kNeighborsClassifier.predict(model, gridPoints(4, 2, 2));
  expect([1, 4, 7, 10].map(at => data[at])).toEqual([0, 0, 0, 0]);
});

test('a thousand classes, constant features and more columns than rows are taken as they are', async () => {
  const codes = Float64Array.from({ length: 1000 }, (_, row) => row);
  const points = { data: codes, rows: 1000, columns: 1 };
  const params = { ...kNeighborsClassifier.defaults, nNeighbors: 1 };
  const model = await kNeighborsClassifier.fit(points, codes, params, { seed: 0, classes: 1000 });
  expect(kNeighborsClassifier.predict(model, matrixOf([[417.2]])).data.indexOf(1)).toBe(417);
  const flat = await kNeighborsRegressor.fit(
    zeros(6, 40),
    Float64Array.of(1, 2, 3, 4, 5, 9),
    kNeighborsRegressor.defaults,
    { seed: 0, classes: 0 },
  );
  expect(kNeighborsRegressor.predict(flat, zeros(1, 40)).data[0]).toBe(3);
});

describe('refuses by name', () => {
  const points = gridPoints(6, 2, 3);
  const target = Float64Array.of(0, 1, 0, 1, 0, 1);
  const attempt =
    (params: object, features = points, sampleWeight?: Float64Array) =>
    async () =>
      kNeighborsClassifier.fit(
        features,
        target,
        { ...kNeighborsClassifier.defaults, ...params },
        { seed: 0, classes: 2, ...(sampleWeight && { sampleWeight }) },
      );
  test.each([
    ['fewer rows than neighbours', attempt({ nNeighbors: 7 }), 'nNeighbors is 7, but there are 6 rows'],
    [
      'less weight than neighbours',
      attempt(
        {},
        points,
        target.map(() => 0.5),
      ),
      'nNeighbors is 5, but the sample weights add up to 3 rows',
    ],
    ['no neighbours', attempt({ nNeighbors: 0 }), 'nNeighbors is 0, expected a whole number of at least 1'],
    ['a power below 1', attempt({ p: 0.5 }), 'p is 0.5, expected a finite number of at least 1'],
    ['unknown weights', attempt({ weights: 'rank' }), "weights is rank, expected 'uniform' or 'distance'"],
    [
      '1e300',
      attempt({}, { ...points, data: points.data.with(5, 1e300) }),
      'row 2: feature 1 is 1e+300, too large to take distances',
    ],
  ])('%s', async (_, fit, message) => {
    await expect(fit()).rejects.toMatchObject({
      name: 'FitError',
      message: expect.stringContaining(message),
    });
  });
});
