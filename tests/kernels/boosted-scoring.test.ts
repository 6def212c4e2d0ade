import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Matrix, zeros } from '../../src/core/matrix.ts';
import {
  type BoostedTrees,
  missingGoesLeft,
  splitsByCategory,
  wordsOfSet,
} from '../../src/core/models/boosting/boosted-trees.ts';
import { walkTrees } from '../../src/core/models/boosting/score-trees.ts';
import { createRandom, type Random } from '../../src/core/random.ts';
import { loadScoreTrees } from '../../src/kernels/boosted-scoring/load.ts';

const compiled = (await loadScoreTrees())!;

interface Shape {
  readonly columns: number;
  readonly outputs: number;
  readonly rounds: number;
  /** Each tree has so many at most. */
  readonly leaves: number;
  /** A feature is split at so many places at most. */
  readonly cuts: number;
}

/** Trees of random splits: the first column holds categories, the second both, as a model may that goes on from another. */
function randomTrees({ columns, outputs, rounds, leaves, cuts }: Shape, random: Random): BoostedTrees {
  const features: number[] = [];
  const thresholds: number[] = [];
  const right: number[] = [];
  const flags: number[] = [];
  const sets: number[] = [];
  const starts: number[] = [];
  const grow = (own: number): void => {
    const node = features.length;
    right.push(0);
    if (own === 1) {
      features.push(-1);
      thresholds.push(0);
      flags.push(0);
      return;
    }
    const feature = Math.floor(random() * columns);
    const byCategory = feature === 0 || (feature === 1 && random() < 0.5);
    features.push(feature);
    flags.push((random() < 0.5 ? missingGoesLeft : 0) + (byCategory ? splitsByCategory : 0));
    if (byCategory) {
      thresholds.push(sets.length / wordsOfSet);
      for (let word = 0; word < wordsOfSet; word++) sets.push(Math.floor(random() * 2 ** 32));
    } else thresholds.push(random() < 0.02 ? Infinity : Math.floor(random() * (cuts - 1)) / cuts);
    const ofLeft = 1 + Math.floor(random() * (own - 1));
    grow(ofLeft);
    right[node] = features.length;
    grow(own - ofLeft);
  };
  for (let tree = 0; tree < rounds * outputs; tree++) {
    starts.push(features.length);
    grow(1 + Math.floor(random() * leaves));
  }
  return {
    features: Int32Array.from(features),
    thresholds: Float64Array.from(thresholds),
    right: Int32Array.from(right),
    values: Float64Array.from(features, feature => (feature === -1 ? random() - 0.5 : 0)),
    flags: Uint8Array.from(flags),
    leftCategories: Uint32Array.from(sets),
    starts: Int32Array.from(starts),
    baseline: Float64Array.from({ length: outputs }, random),
  };
}

/** Categories, numbers about the thresholds and at them, and what neither training nor anybody foresaw. */
function randomFeatures(rows: number, { columns, cuts }: Shape, random: Random): Matrix {
  const features = zeros(rows, columns);
  const odd = [NaN, NaN, Infinity, -Infinity, 0, -0, 255, 256, 1e300, -1e300, 2.5, -3];
  for (let i = 0; i < features.data.length; i++) {
    const number =
      i % columns === 0 ? Math.floor(300 * random()) : Math.floor(cuts * 2 * random()) / (2 * cuts);
    features.data[i] = random() < 0.1 ? odd[Math.floor(odd.length * random())]! : number;
  }
  return features;
}

const setups = fc.record({
  rows: fc.integer({ min: 0, max: 700 }),
  columns: fc.integer({ min: 1, max: 6 }),
  outputs: fc.integer({ min: 1, max: 4 }),
  rounds: fc.integer({ min: 1, max: 4 }),
  leaves: fc.constantFrom(1, 2, 31, 256),
  cuts: fc.constantFrom(1, 3, 31, 254),
  seed: fc.nat(1e6),
});

test('rows are scored alike compiled and in plain code, bit for bit', () => {
  fc.assert(
    fc.property(setups, ({ rows, seed, ...shape }) => {
      const random = createRandom(seed);
      const trees = randomTrees(shape, random);
      const features = randomFeatures(rows, shape, random);
      expect(compiled(trees, features)).toEqual(walkTrees(trees, features));
    }),
    { numRuns: 150, seed: 4 },
  );
});

test('more rows than are held at a time', () => {
  const random = createRandom(1);
  const shape = { columns: 200, outputs: 3, rounds: 2, leaves: 31, cuts: 100 };
  const trees = randomTrees(shape, random);
  const features = randomFeatures(1000, shape, random);
  expect(compiled(trees, features)).toEqual(walkTrees(trees, features));
});

test.each([
  ['trees of more leaves', { leaves: 2000, cuts: 20 }],
  ['features split at more places', { leaves: 256, cuts: 1000 }],
])('it takes no %s than a byte tells apart', (_, sizes) => {
  const shape = { columns: 2, outputs: 1, rounds: 20, ...sizes };
  const trees = randomTrees(shape, createRandom(3));
  expect(compiled(trees, zeros(300, 2))).toBeNull();
});
