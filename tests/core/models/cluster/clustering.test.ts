import { describe, expect, test } from 'vitest';
import { matrixOf } from '../../../../src/core/matrix.ts';
import { dbscan } from '../../../../src/core/models/cluster/dbscan.ts';
import { fitKMeans, kMeans } from '../../../../src/core/models/cluster/k-means.ts';
import { gaussianMixture } from '../../../../src/core/models/cluster/mixture/gaussian-mixture.ts';
import { buildRadiusTree, visitWithin } from '../../../../src/core/models/cluster/radius-tree.ts';
import { squaredDistance } from '../../../../src/core/models/cluster/squared-distance.ts';
import type { UnsupervisedEstimator } from '../../../../src/core/models/unsupervised.ts';
import { unsupervisedEstimators } from '../../../../src/core/models/unsupervised-estimators.ts';
import { createRandom } from '../../../../src/core/random.ts';

const context = { seed: 1 };
const line = matrixOf([[0], [1], [2], [10], [11], [12]]);

test('more groups than rows with weight are refused by name', () => {
  expect(() => fitKMeans(line, { ...kMeans.defaults, nClusters: 7 }, context)).toThrow(
    '6 rows cannot make 7 groups',
  );
  const sampleWeight = Float64Array.of(1, 1, 0, 0, 0, 0);
  expect(() => fitKMeans(line, { ...kMeans.defaults, nClusters: 3 }, { ...context, sampleWeight })).toThrow(
    '2 rows cannot make 3 groups',
  );
});

test('rows that are all alike make groups of which all but one are empty', () => {
  const alike = matrixOf([[3], [3], [3]]);
  const model = fitKMeans(alike, { ...kMeans.defaults, nClusters: 2 }, context);
  expect(model.inertia).toBe(0);
  expect(new Set(kMeans.predict(model, alike)).size).toBe(1);
});

test('more starts are never worse', () => {
  const random = createRandom(3);
  const many = matrixOf(Array.from({ length: 90 }, () => [random() * 9, random() * 9]));
  const inertia = (nInit: number) =>
    fitKMeans(many, { ...kMeans.defaults, nClusters: 7, nInit }, context).inertia;
  expect(inertia(10)).toBeLessThanOrEqual(inertia(1));
});

test('numbers too large to be squared are refused by name', async () => {
  const huge = matrixOf([[1e300], [2], [3]]);
  for (const name of ['kMeans', 'miniBatchKMeans', 'dbscan', 'gaussianMixture'] as const) {
    const estimator: UnsupervisedEstimator<object, object> = unsupervisedEstimators[name];
    const attempt = async () =>
      estimator.fit(huge, { ...estimator.defaults, nClusters: 2, nComponents: 2 }, context);
    await expect(attempt()).rejects.toMatchObject({
      name: 'FitError',
      message: expect.stringContaining('row 0: feature 0 is 1e+300, too large'),
    });
  }
});

test('a new row joins the group of the nearest core row within reach, or is noise', async () => {
  const model = await dbscan.fit(line, { eps: 1, minSamples: 2 }, context);
  expect(model.groups).toBe(2);
  expect([...dbscan.predict(model, matrixOf([[0.4], [2.9], [3.1], [12], [-1.5]]))]).toEqual([
    0, 0, -1, 1, -1,
  ]);
});

test('where nothing is dense all is noise', async () => {
  const model = await dbscan.fit(line, { eps: 0.5, minSamples: 2 }, context);
  expect([...model.labels]).toEqual([-1, -1, -1, -1, -1, -1]);
  expect([...dbscan.predict(model, line)]).toEqual([-1, -1, -1, -1, -1, -1]);
});

test('the tree visits those within the radius and no others', () => {
  const random = createRandom(8);
  const points = matrixOf(Array.from({ length: 300 }, () => [random(), random(), Math.floor(4 * random())]));
  const tree = buildRadiusTree(points);
  for (let row = 0; row < 300; row += 17) {
    const found: number[] = [];
    visitWithin(tree, points, row, 0.3, other => found.push(other));
    const within = Array.from({ length: 300 }, (_, other) => other).filter(
      other => squaredDistance(points, row, points, other) <= 0.3 ** 2,
    );
    expect(found.sort((a, b) => a - b)).toEqual(within);
  }
});

describe('a Gaussian mixture', () => {
  test('of one component is the mean and the variance, and more must pay for themselves', async () => {
    const one = await gaussianMixture.fit(line, gaussianMixture.defaults, context);
    expect(one.mixture.means.data[0]).toBeCloseTo(6, 12);
    // By hand: ((36 + 25 + 16) · 2) / 6
    expect(one.mixture.covariances[0]).toBeCloseTo(154 / 6, 5);
    const two = await gaussianMixture.fit(line, { ...gaussianMixture.defaults, nComponents: 2 }, context);
    expect(two.bic).toBeLessThan(one.bic);
    const [first, last] = [0, 5].map(row => gaussianMixture.predict(two, line)[row]);
    expect(first).not.toBe(last);
    expect(gaussianMixture.scoreSamples!(two, matrixOf([[1], [6]]))[0]).toBeGreaterThan(-5);
  });

  test('counts a weight of 2 as two rows', async () => {
    const params = { ...gaussianMixture.defaults, nComponents: 1 };
    const sampleWeight = Float64Array.of(2, 1, 1, 1, 0, 1);
    const weighted = await gaussianMixture.fit(line, params, { ...context, sampleWeight });
    const repeated = await gaussianMixture.fit(matrixOf([[0], [0], [1], [2], [10], [12]]), params, context);
    expect(weighted.bic).toBeCloseTo(repeated.bic, 9);
    expect(weighted.aic).toBeCloseTo(repeated.aic, 9);
  });

  test('of columns that follow from each other is refused by name, or held up by regCovar', async () => {
    const collinear = matrixOf([
      [1, 2],
      [2, 4],
      [3, 6],
      [4, 8],
    ]);
    const params = { ...gaussianMixture.defaults, regCovar: 0 };
    await expect(async () => gaussianMixture.fit(collinear, params, context)).rejects.toThrow(
      'the covariances of component 0 are singular',
    );
    expect(await gaussianMixture.fit(collinear, gaussianMixture.defaults, context)).toHaveProperty(
      'converged',
      true,
    );
  });
});

test.each([
  ['kMeans', { nClusters: 0 }, 'nClusters is 0'],
  ['kMeans', { nClusters: 2, nInit: 0 }, 'nInit is 0'],
  ['kMeans', { nClusters: 2, init: 'farthest' }, 'init is "farthest"'],
  ['kMeans', { nClusters: 2, init: [[1]] }, 'init holds 1 centers, expected 2 of 1'],
  ['miniBatchKMeans', { nClusters: 2, batchSize: 0 }, 'batchSize is 0'],
  ['dbscan', { eps: 0 }, 'eps is 0'],
  ['dbscan', { minSamples: 0 }, 'minSamples is 0'],
  ['gaussianMixture', { covarianceType: 'round' }, 'covarianceType is "round"'],
  ['gaussianMixture', { nComponents: 0 }, 'nComponents is 0'],
  ['gaussianMixture', { regCovar: -1 }, 'regCovar is -1'],
] as const)('%s with %o is refused by name', async (name, params, message) => {
  const estimator: UnsupervisedEstimator<object, object> = unsupervisedEstimators[name];
  const attempt = async () => estimator.fit(line, { ...estimator.defaults, ...params }, context);
  await expect(attempt()).rejects.toMatchObject({
    name: 'FitError',
    message: expect.stringContaining(message),
  });
});
