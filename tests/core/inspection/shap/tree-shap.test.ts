import { describe, expect, test } from 'vitest';
import { interventionalTreeShap } from '../../../../src/core/inspection/shap/interventional-tree-shap.ts';
import { nodeCover } from '../../../../src/core/inspection/shap/node-cover.ts';
import type { OutputTrees } from '../../../../src/core/inspection/shap/output-trees.ts';
import { addByProducts } from '../../../../src/core/inspection/shap/path-products.ts';
import { addByWalks } from '../../../../src/core/inspection/shap/row-walks.ts';
import { addByTables } from '../../../../src/core/inspection/shap/path-tables.ts';
import { treeShap } from '../../../../src/core/inspection/shap/tree-shap.ts';
import { treePaths } from '../../../../src/core/inspection/shap/tree-paths.ts';
import { rowView, zeros } from '../../../../src/core/matrix.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { bruteForceTreeShap } from './brute-force-tree-shap.ts';
import { bruteForce, drawnRows, drawnTrees, outputOf } from './drawn-trees.ts';

const columns = 6;
const setups = [
  { name: 'stumps', trees: 8, depth: 1 },
  { name: 'shallow trees', trees: 5, depth: 3 },
  { name: 'deep trees that split on a feature again and again', trees: 3, depth: 8 },
  { name: 'a leaf alone', trees: 1, depth: 0 },
];

describe.each(setups)('SHAP values of $name', ({ trees: count, depth }) => {
  const trees = drawnTrees(count, depth, columns, 11 + depth);
  const training = drawnRows(60, columns, createRandom(1));
  const rows = drawnRows(12, columns, createRandom(2));
  const cover = nodeCover(trees, training);

  const expected = Array.from({ length: rows.rows }, (_, r) => [
    ...bruteForceTreeShap(trees, cover, rowView(rows, r)),
  ]).flat();

  test('are the mean over all coalitions, path-dependent', () => {
    expectNear(treeShap(trees, cover, rows).values.data, expected);
  });

  test.each([
    { way: 'tables', add: addByTables },
    { way: 'products', add: addByProducts },
  ])('are the same by $way', ({ add }) => {
    const sums = zeros(rows.rows, columns);
    for (const root of trees.starts) add(trees, treePaths(trees, cover, root), rows, sums);
    expectNear(sums.data, expected);
  });

  test('and the base sum to what the trees say', () => {
    const { base, values } = treeShap(trees, cover, rows);
    expectNear(sumsOf(base, values), saidOf(trees, rows));
  });

  test('are the mean over all coalitions and background rows, interventional', () => {
    const background = drawnRows(7, columns, createRandom(3));
    const worth = (r: number, coalition: number) => {
      let sum = 0;
      for (let b = 0; b < background.rows; b++) {
        const mixed = rowView(rows, r).map((value, c) =>
          ((coalition >> c) & 1) === 1 ? value : rowView(background, b)[c]!,
        );
        sum += outputOf(trees, mixed);
      }
      return sum / background.rows;
    };
    const { base, values } = interventionalTreeShap(trees, background, rows);
    const walked = zeros(rows.rows, columns);
    for (const root of trees.starts)
      addByWalks(trees, treePaths(trees, cover, root), background, rows, walked);
    const brute = Array.from({ length: rows.rows }, (_, r) => bruteForce(columns, of => worth(r, of))).flat();
    expectNear(values.data, brute);
    expectNear(
      walked.data.map(sum => sum / background.rows),
      brute,
    );
    expectNear(sumsOf(base, values), saidOf(trees, rows));
  });
});

test('a way that no training row took, and a row that takes it, are told apart', () => {
  const trees: OutputTrees = {
    ...drawnTrees(1, 0, 1, 1),
    features: Int32Array.of(0, -1, -1),
    thresholds: Float64Array.of(0.5, 0, 0),
    right: Int32Array.of(2, 0, 0),
    values: Float64Array.of(0, 3, 7),
    flags: new Uint8Array(3),
    base: 0,
  };
  const { base, values } = treeShap(trees, Float64Array.of(4, 4, 0), {
    data: Float64Array.of(0.2, 0.9),
    rows: 2,
    columns: 1,
  });
  // All of training says 3; the second row's 7 is 4 more, by its only column.
  expect(base).toBe(3);
  expectNear(values.data, [0, 4]);
});

function sumsOf(base: number, { data, rows, columns: width }: ReturnType<typeof zeros>): number[] {
  return Array.from({ length: rows }, (_, r) =>
    data.subarray(r * width, (r + 1) * width).reduce((sum, value) => sum + value, base),
  );
}

function saidOf(trees: OutputTrees, rows: ReturnType<typeof zeros>): number[] {
  return Array.from({ length: rows.rows }, (_, r) => outputOf(trees, rowView(rows, r)));
}

function expectNear(found: ArrayLike<number>, expected: ArrayLike<number>): void {
  expect(found.length).toBe(expected.length);
  const furthest = Array.from(found, (value, i) => Math.abs(value - expected[i]!)).reduce(
    (most, gap) => Math.max(most, Number.isNaN(gap) ? Infinity : gap),
    0,
  );
  expect(furthest).toBeLessThan(1e-9);
}
