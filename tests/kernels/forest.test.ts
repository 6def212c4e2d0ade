import * as fc from 'fast-check';
import { afterAll, expect, test, vi } from 'vitest';
import { type Matrix, zeros } from '../../src/core/matrix.ts';
import { extraTreesClassifier } from '../../src/core/models/forest/extra-trees-classifier.ts';
import { extraTreesRegressor } from '../../src/core/models/forest/extra-trees-regressor.ts';
import type { Forest } from '../../src/core/models/forest/forest.ts';
import type { ForestModel } from '../../src/core/models/forest/forest-kind.ts';
import { randomForestClassifier } from '../../src/core/models/forest/random-forest-classifier.ts';
import { randomForestRegressor } from '../../src/core/models/forest/random-forest-regressor.ts';
import type { Estimator } from '../../src/core/models/estimator.ts';
import { createRandom, type Random } from '../../src/core/random.ts';
import type { CreateTreeGrower } from '../../src/core/models/tree/tree-grower.ts';
import { loadTreeGrower } from '../../src/kernels/forest/load.ts';
import { nodeThreads } from './threads/node-threads.ts';

vi.setConfig({ testTimeout: 60_000 });

const threads = await nodeThreads(2);
afterAll(() => threads?.end());

const alone = (await loadTreeGrower())!;
const withTwoHelpers = (await loadTreeGrower(threads, 1))!;

const setups = fc.record({
  rows: fc.integer({ min: 10, max: 1500 }),
  columns: fc.integer({ min: 1, max: 9 }),
  /** 0 for regression. */
  classes: fc.constantFrom(0, 2, 2, 4),
  trees: fc.constantFrom('random', 'extra'),
  weights: fc.constantFrom('none', 'whole', 'some 0', 'fractions'),
  otherCriterion: fc.boolean(),
  /** Fewer rows a tree, and classes balanced in them. */
  subsamples: fc.boolean(),
  bootstrap: fc.boolean(),
  maxDepth: fc.constantFrom(null, null, 1, 5),
  minSamplesSplit: fc.constantFrom(2, 7),
  minSamplesLeaf: fc.constantFrom(1, 1, 6),
  maxFeatures: fc.constantFrom('sqrt', 'log2', 1, 0.4),
  seed: fc.nat(1e6),
});

const estimators: Readonly<Record<string, Estimator<object, object>>> = {
  'random classifier': randomForestClassifier,
  'random regressor': randomForestRegressor,
  'extra classifier': extraTreesClassifier,
  'extra regressor': extraTreesRegressor,
};

type Setup = typeof setups extends fc.Arbitrary<infer S> ? S : never;

const plainSetup: Setup = {
  rows: 1000,
  columns: 4,
  classes: 2,
  trees: 'random',
  weights: 'none',
  otherCriterion: false,
  subsamples: false,
  bootstrap: true,
  maxDepth: null,
  minSamplesSplit: 2,
  minSamplesLeaf: 1,
  maxFeatures: 'sqrt',
  seed: 1,
};

/** Grows what a setup says, in plain code or compiled. */
function fit(setup: Setup, forest: CreateTreeGrower | null, nEstimators = 4) {
  const { rows, columns, classes, trees, weights, otherCriterion, subsamples, seed, ...params } = setup;
  const features = featuresOf(setup);
  const random = createRandom(seed + 1);
  const target = Float64Array.from({ length: rows }, (_, row) => {
    if (classes > 0 && row < classes) return row;
    const score = features.data[row * columns]! + random();
    return classes === 0 ? score : Math.min(classes - 1, Math.floor((score * classes) / 2));
  });
  const estimator = estimators[`${trees} ${classes === 0 ? 'regressor' : 'classifier'}`]!;
  const criterion = otherCriterion && { criterion: classes === 0 ? 'poisson' : 'entropy' };
  const drawn = params.bootstrap && { maxSamples: subsamples ? 0.4 : null };
  const classWeight = classes > 0 && { classWeight: subsamples ? 'balancedSubsample' : null };
  const all = { ...estimator.defaults, ...params, ...criterion, ...drawn, ...classWeight, nEstimators };
  return estimator.fit(features, target, all, {
    seed,
    classes,
    ...(weights !== 'none' && {
      sampleWeight: Float64Array.from({ length: rows }, (_, row) => weighers[weights](random(), row)),
    }),
    engines: { boosting: null, forest },
  });
}

const weighers = {
  whole: (draw: number) => Math.floor(4 * draw) + 1,
  // Not of the first rows, so that no class is left out.
  'some 0': (draw: number, row: number) => (row < 4 ? 1 : Math.floor(3 * draw)),
  fractions: (draw: number) => draw + 0.1,
};

test.each([
  ['alone', alone, 200, 50_000],
  ['with helping threads', withTwoHelpers, 60, 15_000],
])(
  'the compiled grower %s grows the same forest as the plain one, bit for bit',
  async (_, forest, numRuns, fewestNodes) => {
    let nodes = 0;
    await fc.assert(
      fc.asyncProperty(setups, async setup => {
        const plain = (await fit(setup, null)) as Forest;
        expect(await fit(setup, forest)).toEqual(plain);
        for (const tree of plain.trees) nodes += tree.features.length;
      }),
      { numRuns, seed: 3 },
    );
    expect(nodes).toBeGreaterThan(fewestNodes);
  },
);

test('threads that have come in time grow trees of the same forest', async () => {
  const setup: Setup = { ...plainSetup, rows: 5000, columns: 6 };
  const answers = async (forest: CreateTreeGrower) => {
    const model = (await fit(setup, forest, 80)) as ForestModel;
    return randomForestClassifier.predict(model, featuresOf(setup));
  };
  expect(await answers(withTwoHelpers)).toEqual(await answers(alone));
});

test('a fit that is given up leaves threads that serve the next', async () => {
  const givingUp: CreateTreeGrower = set => (recipe, from, to, take) =>
    withTwoHelpers(set)(recipe, from, to, grown => {
      take(grown);
      throw new Error('given up');
    });
  expect(() => fit(plainSetup, givingUp)).toThrow('given up');
  expect(await fit(plainSetup, withTwoHelpers)).toEqual(await fit(plainSetup, null));
});

function featuresOf({ rows, columns, seed }: Setup): Matrix {
  const random = createRandom(seed);
  const features = zeros(rows, columns);
  for (let i = 0; i < features.data.length; i++) features.data[i] = drawValue(i % columns, random);
  return features;
}

/** Columns of numbers, but for a flag, a constant, and one of three values. */
function drawValue(column: number, random: Random): number {
  if (column === 1) return Math.floor(3 * random());
  if (column === 2) return 7;
  if (column === 4) return Math.round(random());
  return random() ** 5;
}
