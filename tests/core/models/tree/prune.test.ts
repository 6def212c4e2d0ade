import { expect, test } from 'vitest';
import type { GrownTree } from '../../../../src/core/models/tree/grower.ts';
import { pruneTree } from '../../../../src/core/models/tree/prune.ts';

/**
 *          0: gain 10
 *      1: gain 1      4: gain 4
 *      2      3     5: gain 6   8
 *                   6    7
 */
const grown: GrownTree = {
  tree: {
    features: Int32Array.of(0, 1, -1, -1, 2, 3, -1, -1, -1),
    thresholds: Float64Array.of(0.5, 1.5, 0, 0, 2.5, 3.5, 0, 0, 0),
    right: Int32Array.of(4, 3, 0, 0, 8, 7, 0, 0, 0),
    values: Float64Array.of(0, 1, 2, 3, 4, 5, 6, 7, 8),
  },
  gains: Float64Array.of(10, 1, 0, 0, 4, 6, 0, 0, 0),
};
const none = { minImpurityDecrease: 0, maxLeafNodes: null, ccpAlpha: 0 };

test.each([
  { what: 'the best splits first', pruning: { ...none, maxLeafNodes: 3 }, values: [0, 1, 4, 5, 8] },
  {
    what: 'as many leaves as there are',
    pruning: { ...none, maxLeafNodes: 9 },
    values: [0, 1, 2, 3, 4, 5, 6, 7, 8],
  },
  // Of a weight of 100: 4 gains 0.04, and takes what hangs below along.
  { what: 'splits that gain enough', pruning: { ...none, minImpurityDecrease: 0.05 }, values: [0, 1, 4] },
  // A leaf costs 2: 1 goes; 4 and 5 together gain 10 for two leaves.
  {
    what: 'subtrees that are worth their leaves',
    pruning: { ...none, ccpAlpha: 0.02 },
    values: [0, 1, 4, 5, 6, 7, 8],
  },
  // A leaf costs 5.5: 4 and 5 gain 10 for 11.
  {
    what: 'what is worth it together',
    pruning: { ...none, ccpAlpha: 0.055 },
    values: [0, 1, 4, 5, 8].slice(0, 3),
  },
])('kept: $what', ({ pruning, values }) => {
  expect([...pruneTree(grown, pruning, 100).tree.values]).toEqual(values);
});

test('a pruned tree is in preorder, and its gains are those of the splits that stay', () => {
  const { tree, gains } = pruneTree(grown, { ...none, maxLeafNodes: 4 }, 100);
  expect(tree).toEqual({
    features: Int32Array.of(0, -1, 2, 3, -1, -1, -1),
    thresholds: Float64Array.of(0.5, 0, 2.5, 3.5, 0, 0, 0),
    right: Int32Array.of(2, 0, 6, 5, 0, 0, 0),
    values: Float64Array.of(0, 1, 4, 5, 6, 7, 8),
  });
  expect([...gains]).toEqual([10, 0, 4, 6, 0, 0, 0]);
});
