import { describe, expect, test } from 'vitest';
import { rocAuc } from '../../../../src/core/evaluation/roc-curve.ts';
import { matrixOf } from '../../../../src/core/matrix.ts';
import { drawByWeight } from '../../../../src/core/models/anomaly/draw-by-weight.ts';
import { isolationForest } from '../../../../src/core/models/anomaly/isolation-forest.ts';
import { type IsolationTree, averagePathLength } from '../../../../src/core/models/anomaly/isolation-tree.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { references } from '../../../reference/reference.ts';

interface TheirTree {
  readonly left: number[];
  readonly right: number[];
  readonly column: number[];
  readonly threshold: number[];
  readonly rows: number[];
}
interface OwnTrees {
  readonly features: number[][];
  readonly samples: number;
  readonly trees: TheirTree[];
  readonly truth: number[];
}
interface Expected {
  readonly scores: number[];
  readonly offset: number;
  readonly labels: number[];
  readonly mean: number;
  readonly deviation: number;
  readonly meanScore: number;
  readonly deviationOfScore: number;
}

const reference = (wanted: string) =>
  references<OwnTrees, Expected>('anomaly').find(({ name }) => name === wanted)!;
const line = matrixOf([[0], [1], [2], [3], [100]]);

/** scikit-learn's tree as ours. */
function asOurs(theirs: TheirTree): IsolationTree {
  const depths = new Float64Array(theirs.left.length);
  theirs.left.forEach((left, node) => {
    if (left === -1) return;
    depths[left] = depths[node]! + 1;
    depths[theirs.right[node]!] = depths[node]! + 1;
  });
  return {
    column: Int32Array.from(theirs.column, (column, node) => (theirs.left[node] === -1 ? -1 : column)),
    threshold: Float64Array.from(theirs.threshold),
    left: Int32Array.from(theirs.left),
    right: Int32Array.from(theirs.right),
    length: Float64Array.from(theirs.rows, (rows, node) => depths[node]! + averagePathLength(rows)),
  };
}

test('the trees of scikit-learn give its scores', () => {
  const { inputs, expected } = reference('own-trees');
  const features = matrixOf(inputs.features);
  const model = {
    format: 'terrarium-isolation-forest/1',
    features: features.columns,
    samples: inputs.samples,
    offset: expected.offset,
    trees: inputs.trees.map(asOurs),
  } as const;
  const scores = isolationForest.scoreSamples(model, features);
  expected.scores.forEach((score, row) => expect(scores[row]).toBeCloseTo(score, 12));
  expect([...isolationForest.predict(model, features)]).toEqual(expected.labels);
});

test('over five seeds outliers are found as well as by scikit-learn, at the same scores', async () => {
  const { inputs, expected } = reference('over-seeds');
  const features = matrixOf(inputs.features);
  const found: { readonly area: number; readonly mean: number }[] = [];
  for (let seed = 0; seed < 5; seed++) {
    const model = await isolationForest.fit(features, isolationForest.defaults, { seed });
    const scores = isolationForest.scoreSamples(model, features);
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    found.push({
      area: rocAuc(
        inputs.truth,
        1,
        scores.map(score => -score),
      ),
      mean: -mean,
    });
  }
  const meanOf = (key: 'area' | 'mean') => found.reduce((sum, own) => sum + own[key], 0) / found.length;
  // Three standard errors of a mean of five.
  expect(Math.abs(meanOf('area') - expected.mean)).toBeLessThan((3 * expected.deviation) / Math.sqrt(5));
  expect(Math.abs(meanOf('mean') - expected.meanScore)).toBeLessThan(
    (3 * expected.deviationOfScore) / Math.sqrt(5),
  );
});

test.each([
  // Liu, Ting and Zhou (2008), equation 1: 2 · H(n − 1) − 2 (n − 1) / n with H(i) about ln i + 0.5772156649.
  [1, 0],
  [2, 1],
  [3, 2 * (Math.log(2) + 0.5772156649015329) - 4 / 3],
  [256, 2 * (Math.log(255) + 0.5772156649015329) - 510 / 256],
])('a search among %d rows takes %d steps', (rows, length) => {
  expect(averagePathLength(rows)).toBeCloseTo(length, 12);
});

describe('contamination', () => {
  test('is the share of rows that are called outliers', async () => {
    const random = createRandom(5);
    const features = matrixOf(Array.from({ length: 200 }, () => [random(), random()]));
    const params = { ...isolationForest.defaults, contamination: 0.05 };
    const model = await isolationForest.fit(features, params, { seed: 2 });
    expect(isolationForest.predict(model, features).filter(label => label === -1)).toHaveLength(10);
  });

  test('left out, takes the rows that stand out by themselves', async () => {
    const model = await isolationForest.fit(line, isolationForest.defaults, { seed: 2 });
    expect(model.offset).toBe(-0.5);
    expect(isolationForest.predict(model, line)[4]).toBe(-1);
  });
});

test('rows that are all alike, and one row, are as usual as can be', async () => {
  for (const features of [matrixOf([[1], [1], [1]]), matrixOf([[7]])]) {
    const model = await isolationForest.fit(features, isolationForest.defaults, { seed: 1 });
    expect(new Set(isolationForest.predict(model, features))).toEqual(new Set([1]));
  }
});

test('the ends of the doubles are cut between', async () => {
  const ends = matrixOf([[-1.7e308], [1.7e308], [0], [1]]);
  const model = await isolationForest.fit(ends, isolationForest.defaults, { seed: 1 });
  expect(isolationForest.scoreSamples(model, ends).every(Number.isFinite)).toBe(true);
});

test('rows are drawn by their weight, and none of weight 0', () => {
  const random = createRandom(1);
  const weights = Float64Array.of(0, 1, 3, 0, 1);
  const first = new Float64Array(5);
  for (let draw = 0; draw < 2000; draw++) {
    const rows = drawByWeight(weights, 9, random);
    expect([...rows].sort((a, b) => a - b)).toEqual([1, 2, 4]);
    first[rows[0]!]!++;
  }
  // Three fifths, give or take three standard errors of 2,000 draws.
  expect(Math.abs(first[2]! / 2000 - 0.6)).toBeLessThan(0.033);
});

test.each([
  [{ nEstimators: 0 }, 'nEstimators is 0'],
  [{ maxSamples: 0 }, 'maxSamples is 0'],
  [{ contamination: 0.6 }, 'contamination is 0.6'],
  [{ maxFeatures: 0 }, 'maxFeatures is 0'],
])('%o is refused by name', async (params, message) => {
  const attempt = async () =>
    isolationForest.fit(line, { ...isolationForest.defaults, ...params }, { seed: 1 });
  await expect(attempt()).rejects.toMatchObject({
    name: 'FitError',
    message: expect.stringContaining(message),
  });
});
