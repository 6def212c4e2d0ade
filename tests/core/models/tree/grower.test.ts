import { expect, test } from 'vitest';
import { matrixOf, type Matrix } from '../../../../src/core/matrix.ts';
import { binFeatures } from '../../../../src/core/models/tree/binning.ts';
import { type GrowthLimits, growTree } from '../../../../src/core/models/tree/grower.ts';
import { createRandom } from '../../../../src/core/random.ts';

function grow(
  features: Matrix,
  target: readonly number[],
  classes: number,
  limits: Partial<GrowthLimits> = {},
  weights = target.map(() => 1),
) {
  return growTree(
    {
      binned: binFeatures(features),
      target: Float64Array.from(target),
      weights: Float64Array.from(weights),
      classes,
      impurity: 'variance',
    },
    {
      maxDepth: Infinity,
      minSamplesSplit: 2,
      minSamplesLeaf: 1,
      columnsPerSplit: features.columns,
      splitter: 'best',
      ...limits,
    },
    createRandom(0),
  );
}

const ladder = matrixOf([[1], [2], [3], [10]]);

test('a regression tree splits half-way between the two values that part the target best', () => {
  const { tree, gains } = grow(ladder, [1, 1, 5, 5], 0);
  expect([...tree.features]).toEqual([0, -1, -1]);
  expect(tree.thresholds[0]).toBe(2.5);
  expect(tree.right[0]).toBe(2);
  expect([...tree.values]).toEqual([3, 1, 5]);
  // Squared error falls from 4 · 2² to 0.
  expect([...gains]).toEqual([16, 0, 0]);
});

test('nodes lie in preorder', () => {
  const { tree } = grow(ladder, [0, 1, 2, 9], 0);
  // Hand-computed squared errors: 9 apart first, then 0 | 1, 2 and 0, 1 | 2 tie, the lower boundary wins.
  expect([...tree.features]).toEqual([0, 0, -1, 0, -1, -1, -1]);
  expect([...tree.thresholds]).toEqual([6.5, 1.5, 0, 2.5, 0, 0, 0]);
  expect([...tree.right]).toEqual([6, 3, 0, 5, 0, 0, 0]);
});

test.each([
  { classes: 2, target: [0, 0, 1, 0], root: [0.75, 0.25] },
  { classes: 3, target: [0, 0, 2, 0], root: [0.75, 0, 0.25] },
])('a classification tree holds the class shares ($classes classes)', ({ classes, target, root }) => {
  const { tree } = grow(ladder, target, classes);
  expect([...tree.values.subarray(0, classes)]).toEqual(root);
});

test('two classes coded as three are split alike', () => {
  const target = [0, 1, 0, 1, 1, 1, 0, 0];
  const features = matrixOf(target.map((code, row) => [(row * 5) % 8, code + (row % 3)]));
  const [binary, multiclass] = [grow(features, target, 2).tree, grow(features, target, 3).tree];
  expect(multiclass.features).toEqual(binary.features);
  expect(multiclass.thresholds).toEqual(binary.thresholds);
});

test('splits without gain are taken, so that exclusive or is learnt', () => {
  const corners = matrixOf([
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ]);
  const { tree } = grow(corners, [0, 1, 1, 0], 2);
  expect(tree.features.filter(feature => feature === -1)).toHaveLength(4);
});

test('further columns are drawn while the drawn ones are constant', () => {
  const features = matrixOf([
    [7, 7, 7, 0],
    [7, 7, 7, 1],
  ]);
  expect(grow(features, [0, 1], 2, { columnsPerSplit: 1 }).tree.features[0]).toBe(3);
});

test('growth stops at maxDepth, minSamplesSplit and minSamplesLeaf', () => {
  const target = [0, 1, 2, 9];
  expect(grow(ladder, target, 0, { maxDepth: 1 }).tree.features).toHaveLength(3);
  expect(grow(ladder, target, 0, { minSamplesSplit: 4 }).tree.features).toHaveLength(3);
  expect(grow(ladder, target, 0, { minSamplesLeaf: 2 }).tree.thresholds[0]).toBe(2.5);
});

test('rows of weight 0 take no part', () => {
  const all = grow(ladder, [1, 1, 5, 700], 0, {}, [1, 1, 1, 0]).tree;
  expect(all).toEqual(grow(matrixOf([[1], [2], [3]]), [1, 1, 5], 0).tree);
});

test('neighbouring doubles are parted', () => {
  const next = 1 + Number.EPSILON;
  const { tree } = grow(matrixOf([[1], [next]]), [0, 1], 2);
  expect(tree.thresholds[0]).toBe(1);
});
