import { expect, test } from 'vitest';
import { matrixOf } from '../../../../src/core/matrix.ts';
import { binFeatures } from '../../../../src/core/models/tree/binning.ts';
import { type GrowthLimits, growTree } from '../../../../src/core/models/tree/grower.ts';
import { createRandom } from '../../../../src/core/random.ts';

function grow(
  features: readonly (readonly number[])[],
  target: readonly number[],
  weights = target.map(() => 1),
  limits: Partial<GrowthLimits> = {},
) {
  const set = {
    binned: binFeatures(matrixOf(features)),
    target: Float64Array.from(target),
    weights: Float64Array.from(weights),
    classes: 0,
    impurity: 'absoluteError',
  } as const;
  const all = {
    maxDepth: 1,
    minSamplesSplit: 2,
    minSamplesLeaf: 1,
    columnsPerSplit: 1,
    splitter: 'best',
  } as const;
  return growTree(set, { ...all, ...limits }, createRandom(0));
}

const ladder = [[1], [2], [3], [4], [5]];

test('a node answers with its median, which an outlier does not move', () => {
  const { tree, gains } = grow(ladder, [1, 2, 3, 20, 1000]);
  // Deviations from 3: 2 + 1 + 0 + 17 + 997 = 1017. Best: 1, 2, 3, 20 | 1000 leaves 1.5 + 0.5 + 0.5 + 17.5 + 0 = 20.
  expect([...tree.values]).toEqual([3, 2.5, 1000]);
  expect(tree.thresholds[0]).toBe(4.5);
  expect(gains[0]).toBe(997);
});

test('the median is by weight: between two values where half of it lies exactly', () => {
  expect(grow(ladder, [0, 10, 20, 30, 40], [1, 1, 2, 1, 5], { maxDepth: 0 }).tree.values[0]).toBe(35);
  expect(grow(ladder, [0, 10, 20, 30, 40], [1, 1, 2, 1, 6], { maxDepth: 0 }).tree.values[0]).toBe(40);
});

test('whole weights are repeated rows', () => {
  const target = [3, 1, 4, 1, 5];
  const twice = grow([...ladder, ...ladder], [...target, ...target], undefined, { maxDepth: 3 });
  const weighed = grow(ladder, target, [2, 2, 2, 2, 2], { maxDepth: 3 });
  expect(weighed.tree).toEqual(twice.tree);
});

test('gains are what the deviations fall by, in every node and however far from 0 the targets are', () => {
  const random = createRandom(1);
  const features = Array.from({ length: 300 }, () => [random(), random(), random()]);
  const target = features.map(([a, b]) => 1e9 + a! * b! + random());
  const weights = features.map(() => 0.1 + random());
  for (const splitter of ['best', 'random'] as const) {
    const limits = { maxDepth: 4, columnsPerSplit: 3, minSamplesLeaf: 5, splitter };
    const { tree, gains } = grow(features, target, weights, limits);
    const rowsOf = rowsByNode(tree, features);
    const deviations = rowsOf.map((rows, node) =>
      rows.reduce((sum, row) => sum + weights[row]! * Math.abs(target[row]! - tree.values[node]!), 0),
    );
    tree.features.forEach((feature, node) => {
      const left = deviations[node + 1]!;
      const right = deviations[tree.right[node]!]!;
      // Sums of a few hundred numbers of about 1, from targets that are whole to 1e-7.
      if (feature !== -1) expect(gains[node]).toBeCloseTo(deviations[node]! - left - right, 4);
    });
  }
});

/** The rows that come by each node. */
function rowsByNode(
  { features: splitOn, thresholds, right }: ReturnType<typeof grow>['tree'],
  features: readonly (readonly number[])[],
): number[][] {
  const rows: number[][] = Array.from(splitOn, () => []);
  features.forEach((values, row) => {
    let node = 0;
    rows[0]!.push(row);
    while (splitOn[node] !== -1) {
      node = values[splitOn[node]!]! <= thresholds[node]! ? node + 1 : right[node]!;
      rows[node]!.push(row);
    }
  });
  return rows;
}
