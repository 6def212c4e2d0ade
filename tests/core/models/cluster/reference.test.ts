import { describe, expect, test } from 'vitest';
import { mean } from '../../../../src/core/evaluation/mean.ts';
import { type Matrix, matrixOf } from '../../../../src/core/matrix.ts';
import { dbscan } from '../../../../src/core/models/cluster/dbscan.ts';
import { fitKMeans, kMeans } from '../../../../src/core/models/cluster/k-means.ts';
import { plusPlusStart } from '../../../../src/core/models/cluster/k-means-start.ts';
import { miniBatchKMeans } from '../../../../src/core/models/cluster/mini-batch-k-means.ts';
import { maximiseLikelihood } from '../../../../src/core/models/cluster/mixture/em.ts';
import { expect as expectation } from '../../../../src/core/models/cluster/mixture/expectation.ts';
import type { CovarianceType } from '../../../../src/core/models/cluster/mixture/mixture.ts';
import { plainKMeansRows } from '../../../../src/core/models/cluster/plain-k-means-rows.ts';
import { nearestCenters, squaredDistance } from '../../../../src/core/models/cluster/squared-distance.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { references } from '../../../reference/reference.ts';

const named = <Inputs, Expected>(begin: string) =>
  references<Inputs, Expected>('cluster').filter(({ name }) => name.startsWith(begin));
const weightsOf = (weights: number[] | null) => weights && { sampleWeight: Float64Array.from(weights) };

function furthest(ours: ArrayLike<number>, theirs: readonly number[]): number {
  expect(ours.length).toBe(theirs.length);
  return Math.max(...theirs.map((value, i) => Math.abs(value - ours[i]!)));
}

describe('k-means comes to the rest of scikit-learn from the same centers', () => {
  interface Inputs {
    readonly features: number[][];
    readonly start: number[][];
    readonly weights: number[] | null;
    readonly params: { maxIter: number; tol: number };
  }
  interface Expected {
    readonly centers: number[][];
    readonly labels: number[];
    readonly inertia: number;
    readonly iterations: number;
  }
  test.each(named<Inputs, Expected>('k-means'))('$name', ({ inputs, expected }) => {
    const features = matrixOf(inputs.features);
    const params = {
      ...kMeans.defaults,
      ...inputs.params,
      nClusters: inputs.start.length,
      init: inputs.start,
    };
    const model = fitKMeans(features, params, { seed: 0, ...weightsOf(inputs.weights) });
    expect(furthest(model.centers.data, expected.centers.flat())).toBeLessThan(1e-9);
    expect([...kMeans.predict(model, features)]).toEqual(expected.labels);
    expect(model.inertia / expected.inertia).toBeCloseTo(1, 9);
    expect(model.iterations).toBe(expected.iterations);
  });
});

describe('a Gaussian mixture comes to that of scikit-learn from the same start', () => {
  interface Inputs {
    readonly features: number[][];
    readonly newFeatures: number[][];
    readonly covarianceType: CovarianceType;
    readonly weights: number[];
    readonly means: number[][];
    readonly variance: number;
    readonly maxIter: number;
  }
  interface Expected {
    readonly weights: number[];
    readonly means: number[][];
    readonly covariances: number[][][];
    readonly lowerBound: number;
    readonly iterations: number;
    readonly converged: boolean;
    readonly memberships: number[][];
    readonly logLikelihoods: number[];
  }
  test.each(named<Inputs, Expected>('mixture'))('$name', ({ inputs, expected }) => {
    const features = matrixOf(inputs.features);
    const { covarianceType, variance, maxIter } = inputs;
    const start = {
      covarianceType,
      weights: Float64Array.from(inputs.weights),
      means: matrixOf(inputs.means),
      covariances: sphere(covarianceType, inputs.means.length, features.columns, variance),
    };
    const ones = new Float64Array(features.rows).fill(1);
    const fitted = maximiseLikelihood(features, ones, start, { tol: 1e-3, regCovar: 1e-6, maxIter });
    const { mixture, iterations, converged } = fitted;
    expect({ iterations, converged }).toEqual({
      iterations: expected.iterations,
      converged: expected.converged,
    });
    expect(furthest(mixture.weights, expected.weights)).toBeLessThan(1e-6);
    expect(furthest(mixture.means.data, expected.means.flat())).toBeLessThan(1e-6);
    expect(furthest(mixture.covariances, expected.covariances.flat(2))).toBeLessThan(1e-6);
    expect(Math.abs(fitted.lowerBound - expected.lowerBound)).toBeLessThan(1e-6);
    const said = expectation(mixture, matrixOf(inputs.newFeatures));
    expect(furthest(said.responsibilities.data, expected.memberships.flat())).toBeLessThan(1e-6);
    // Far from all components a log density is in the hundreds.
    expect(furthest(said.logLikelihoods, expected.logLikelihoods)).toBeLessThan(1e-5);
  });
});

/** The same variance in all directions, in the shape of the type. */
function sphere(type: CovarianceType, components: number, columns: number, variance: number) {
  const identity = Array.from({ length: columns * columns }, (_, i) =>
    i % (columns + 1) === 0 ? variance : 0,
  );
  const covariances = {
    full: Array.from({ length: components }, () => identity).flat(),
    tied: identity,
    diag: Array<number>(components * columns).fill(variance),
    spherical: Array<number>(components).fill(variance),
  }[type];
  return Float64Array.from(covariances);
}

describe('DBSCAN finds the groups of scikit-learn', () => {
  interface Inputs {
    readonly features: number[][];
    readonly weights: number[] | null;
    readonly params: { eps: number; minSamples: number };
  }
  test.each(named<Inputs, { labels: number[]; cores: number[] }>('dbscan'))(
    '$name',
    async ({ inputs, expected }) => {
      const features = matrixOf(inputs.features);
      const model = await dbscan.fit(features, inputs.params, { seed: 0, ...weightsOf(inputs.weights) });
      expect([...model.labels]).toEqual(expected.labels);
      expect(model.cores).toEqual(matrixOf(expected.cores.map(row => inputs.features[row]!)));
      expect(model.groups).toBe(Math.max(...expected.labels) + 1);
      const predicted = dbscan.predict(model, features);
      for (const row of expected.cores) expect(predicted[row]).toBe(expected.labels[row]);
    },
  );
});

describe('in the mean over seeds the inertia is that of scikit-learn', () => {
  interface Inputs {
    readonly features: number[][];
    readonly nClusters: number;
  }
  const theirs = new Map(
    named<Inputs, { mean: number; deviation: number }>('inertia').map(({ name, inputs, expected }) => [
      name,
      { features: matrixOf(inputs.features), nClusters: inputs.nClusters, ...expected },
    ]),
  );
  test.each([
    [
      'inertia-k-means',
      30,
      (features: Matrix, nClusters: number, seed: number) =>
        fitKMeans(features, { ...kMeans.defaults, nClusters }, { seed }).inertia,
    ],
    [
      'inertia-mini-batch',
      30,
      async (features: Matrix, nClusters: number, seed: number) => {
        const params = { ...miniBatchKMeans.defaults, nClusters, batchSize: 64 };
        return (await miniBatchKMeans.fit(features, params, { seed })).inertia;
      },
    ],
    [
      'inertia-plus-plus',
      100,
      (features: Matrix, nClusters: number, seed: number) => {
        const weights = new Float64Array(features.rows).fill(1);
        const grouped = { features, weights, rows: plainKMeansRows(features, weights, nClusters) };
        return costOf(features, plusPlusStart(grouped, nClusters, createRandom(seed)));
      },
    ],
  ] as const)('%s', async (name, seeds, inertiaOf) => {
    const { features, nClusters, mean: expected, deviation } = theirs.get(name)!;
    const ours: number[] = [];
    for (let seed = 0; seed < seeds; seed++) ours.push(await inertiaOf(features, nClusters, seed));
    // Both means are of as many draws: three of the standard errors of their difference.
    expect(mean(ours)).toBeLessThan(expected + 3 * deviation * Math.sqrt(2 / seeds));
  });
});

function costOf(features: Matrix, centers: Matrix): number {
  return nearestCenters(features, centers).reduce(
    (sum, center, row) => sum + squaredDistance(features, row, centers, center),
    0,
  );
}
