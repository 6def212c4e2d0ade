import { type Matrix, zeros } from '../../../../src/core/matrix.ts';
import {
  missingGoesLeft,
  splitsByCategory,
  wordsOfSet,
} from '../../../../src/core/models/boosting/boosted-trees.ts';
import type { OutputTrees } from '../../../../src/core/inspection/shap/output-trees.ts';
import { goesLeft } from '../../../../src/core/models/boosting/score-trees.ts';
import { createRandom, type Random } from '../../../../src/core/random.ts';

/** Features of every kind: even ones are numbers, odd ones category codes; either may be missing. */
export function drawnRows(rows: number, columns: number, random: Random): Matrix {
  const matrix = zeros(rows, columns);
  for (let i = 0; i < matrix.data.length; i++) {
    const value = (i % columns) % 2 === 0 ? random() : Math.floor(random() * 40);
    matrix.data[i] = random() < 0.1 ? NaN : value;
  }
  return matrix;
}

/** Trees that split at random, often on a feature that the way to them was split on before. */
export function drawnTrees(count: number, depth: number, columns: number, seed: number): OutputTrees {
  const random = createRandom(seed);
  const features: number[] = [];
  const thresholds: number[] = [];
  const right: number[] = [];
  const values: number[] = [];
  const flags: number[] = [];
  const words: number[] = [];
  const grow = (left: number): void => {
    const node = features.length;
    const isLeaf = left === 0 || random() < 0.1;
    const feature = isLeaf ? -1 : Math.floor(random() * columns);
    const byCategory = !isLeaf && feature % 2 === 1;
    features.push(feature);
    thresholds.push(byCategory ? words.length / wordsOfSet : random());
    right.push(0);
    values.push(isLeaf ? random() * 2 - 1 : 0);
    flags.push(isLeaf ? 0 : (random() < 0.5 ? missingGoesLeft : 0) + (byCategory ? splitsByCategory : 0));
    if (byCategory) for (let word = 0; word < wordsOfSet; word++) words.push(Math.floor(random() * 2 ** 32));
    if (isLeaf) return;
    grow(left - 1);
    right[node] = features.length;
    grow(left - 1);
  };
  const starts = Array.from({ length: count }, () => {
    const start = features.length;
    grow(depth);
    return start;
  });
  return {
    features: Int32Array.from(features),
    thresholds: Float64Array.from(thresholds),
    right: Int32Array.from(right),
    values: Float64Array.from(values),
    flags: Uint8Array.from(flags),
    leftCategories: Uint32Array.from(words),
    starts: Int32Array.from(starts),
    base: 0.5,
  };
}

/** What the trees say of a row. */
export function outputOf(trees: OutputTrees, row: ArrayLike<number>): number {
  return trees.base + [...trees.starts].reduce((sum, root) => sum + descend(trees, root, row), 0);
}

function descend(trees: OutputTrees, node: number, row: ArrayLike<number>): number {
  const feature = trees.features[node]!;
  if (feature === -1) return trees.values[node]!;
  return descend(trees, goesLeft(trees, node, row[feature]!) ? node + 1 : trees.right[node]!, row);
}

/** Shapley values by their definition: the mean change as a player joins, over every coalition of the others. */
export function bruteForce(players: number, worth: (coalition: number) => number): number[] {
  const worths = Float64Array.from({ length: 2 ** players }, (_, coalition) => worth(coalition));
  const sizes = Uint8Array.from(worths, (_, coalition) => membersOf(coalition));
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  const weights = Array.from(
    { length: players },
    (_, size) => (factorial(size) * factorial(players - size - 1)) / factorial(players),
  );
  return Array.from({ length: players }, (_, player) => {
    let sum = 0;
    worths.forEach((without, coalition) => {
      if (((coalition >> player) & 1) === 1) return;
      sum += weights[sizes[coalition]!]! * (worths[coalition | (1 << player)]! - without);
    });
    return sum;
  });
}

function membersOf(coalition: number): number {
  let members = 0;
  for (let left = coalition; left > 0; left >>= 1) members += left & 1;
  return members;
}
