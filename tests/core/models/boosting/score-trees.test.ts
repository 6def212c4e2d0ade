import { expect, test } from 'vitest';
import { matrixOf, zeros } from '../../../../src/core/matrix.ts';
import {
  type BoostedTrees,
  missingGoesLeft,
  splitsByCategory,
} from '../../../../src/core/models/boosting/boosted-trees.ts';
import { scoreTrees } from '../../../../src/core/models/boosting/score-trees.ts';

/** x₀ ≤ 0.5 goes left, as do gaps; on the right, x₁ of the categories 1 and 40 goes left, and gaps go right. */
const tree: BoostedTrees = {
  features: Int32Array.of(0, -1, 1, -1, -1),
  thresholds: Float64Array.of(0.5, 0, 0, 0, 0),
  right: Int32Array.of(2, 0, 4, 0, 0),
  values: Float64Array.of(0, 1, 0, 10, 100),
  flags: Uint8Array.of(missingGoesLeft, 0, splitsByCategory, 0, 0),
  leftCategories: Uint32Array.of(1 << 1, 1 << 8, 0, 0, 0, 0, 0, 0),
  starts: Int32Array.of(0),
  baseline: Float64Array.of(0.25),
};
/** So many of them as `engines.scoreTrees` is asked about. */
const fourTrees: BoostedTrees = { ...tree, starts: Int32Array.of(0, 0, 0, 0) };

test.each([
  ['a number at its threshold', [0.5, 7], 1.25],
  ['a missing number', [NaN, 7], 1.25],
  ['a category on the left', [0.6, 40], 10.25],
  ['another one', [0.6, 2], 100.25],
  ['a missing category', [0.6, NaN], 100.25],
  ['what is no category', [Infinity, 300], 100.25],
])('the score is the baseline and the leaves: %s', (_, row, score) => {
  expect(scoreTrees(tree, matrixOf([row])).data).toEqual(Float64Array.of(score));
});

test('many rows are scored by what is compiled, where it takes the trees', () => {
  const many = zeros(300, 2);
  const scored = zeros(300, 1);
  const engines = { boosting: null, forest: null };
  expect(scoreTrees(fourTrees, many, { ...engines, scoreTrees: () => scored })).toBe(scored);
  const walked = scoreTrees(fourTrees, many, { ...engines, scoreTrees: () => null });
  expect(walked.data).toEqual(new Float64Array(300).fill(4.25));
});
