import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Matrix, zeros } from '../../src/core/matrix.ts';
import { sumTrees } from '../../src/core/models/tree/predictor.ts';
import type { Tree } from '../../src/core/models/tree/tree.ts';
import { createRandom, type Random } from '../../src/core/random.ts';
import { loadSumTrees } from '../../src/kernels/tree-scoring/load.ts';

const compiled = (await loadSumTrees())!;

const setups = fc.record({
  rows: fc.integer({ min: 0, max: 300 }),
  columns: fc.integer({ min: 1, max: 12 }),
  outputs: fc.integer({ min: 1, max: 4 }),
  trees: fc.integer({ min: 1, max: 5 }),
  depth: fc.integer({ min: 0, max: 9 }),
  seed: fc.nat(1e6),
});

/** A tree of random splits, some branches shorter than others. */
function randomTree(depth: number, columns: number, outputs: number, random: Random): Tree {
  const features: number[] = [];
  const thresholds: number[] = [];
  const right: number[] = [];
  const grow = (left: number) => {
    const node = features.length;
    const isLeaf = left === 0 || random() < 0.1;
    features.push(isLeaf ? -1 : Math.floor(random() * columns));
    thresholds.push(isLeaf ? 0 : random() - 0.5);
    right.push(0);
    if (isLeaf) return;
    grow(left - 1);
    right[node] = features.length;
    grow(left - 1);
  };
  grow(depth);
  return {
    features: Int32Array.from(features),
    thresholds: Float64Array.from(thresholds),
    right: Int32Array.from(right),
    values: Float64Array.from({ length: features.length * outputs }, random),
  };
}

/** Numbers about the thresholds, and what no threshold is near. */
function randomFeatures(rows: number, columns: number, random: Random): Matrix {
  const features = zeros(rows, columns);
  const odd = [NaN, Infinity, -Infinity, 0];
  for (let i = 0; i < features.data.length; i++)
    features.data[i] = random() < 0.05 ? odd[Math.floor(4 * random())]! : random() - 0.5;
  return features;
}

test('rows are scored alike compiled and in plain code, bit for bit', () => {
  fc.assert(
    fc.property(setups, ({ rows, columns, outputs, trees, depth, seed }) => {
      const random = createRandom(seed);
      const forest = Array.from({ length: trees }, () => randomTree(depth, columns, outputs, random));
      const features = randomFeatures(rows, columns, random);
      expect(compiled(forest, features, outputs)).toEqual(sumTrees(forest, features, outputs));
    }),
    { numRuns: 150, seed: 4 },
  );
});

test('more rows than are held at a time', () => {
  const random = createRandom(1);
  const columns = 2 ** 19;
  const features = zeros(21, columns);
  for (let i = 0; i < features.data.length; i += 97) features.data[i] = random() - 0.5;
  const forest = [randomTree(6, columns, 2, random), randomTree(8, columns, 2, random)];
  expect(compiled(forest, features, 2)).toEqual(sumTrees(forest, features, 2));
});
