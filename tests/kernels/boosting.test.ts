import * as fc from 'fast-check';
import { afterAll, expect, test, vi } from 'vitest';
import { zeros } from '../../src/core/matrix.ts';
import { histGradientBoostingClassifier } from '../../src/core/models/boosting/hist-gradient-boosting-classifier.ts';
import { histGradientBoostingRegressor } from '../../src/core/models/boosting/hist-gradient-boosting-regressor.ts';
import type { Estimator } from '../../src/core/models/estimator.ts';
import { createRandom } from '../../src/core/random.ts';
import type { CreateTreeEngine } from '../../src/core/models/boosting/tree-engine.ts';
import { loadBoostingEngine } from '../../src/kernels/boosting/load.ts';
import { nodeThreads } from './threads/node-threads.ts';

vi.setConfig({ testTimeout: 60_000 });

const threads = await nodeThreads(2);
afterAll(() => threads?.end());

const alone = (await loadBoostingEngine())!;
const withTwoHelpers = (await loadBoostingEngine(threads, 1))!;

/** Columns of every sort: many values, few, one, with gaps, codes of categories. */
function makeFeatures(rows: number, columns: number, seed: number) {
  const random = createRandom(seed);
  const features = zeros(rows, columns);
  for (let i = 0; i < features.data.length; i++) {
    const [column, draw] = [i % columns, random()];
    features.data[i] =
      column % 5 === 0
        ? draw
        : column % 5 === 1
          ? Math.floor(4 * draw)
          : column % 5 === 2
            ? 7
            : draw ** 9 * 1e9;
    if (column % 5 === 4) features.data[i] = Math.floor(12 * draw);
    if (column % 3 === 1 && random() < 0.2) features.data[i] = NaN;
  }
  return features;
}

const setups = fc.record({
  rows: fc.integer({ min: 30, max: 700 }),
  columns: fc.integer({ min: 1, max: 11 }),
  /** 0 for regression. */
  classes: fc.constantFrom(0, 2, 3, 5),
  loss: fc.constantFrom('squaredError', 'absoluteError', 'quantile', 'poisson'),
  weighted: fc.boolean(),
  maxLeafNodes: fc.constantFrom(2, 7, 31, null),
  maxDepth: fc.constantFrom(null, null, 1, 4),
  minSamplesLeaf: fc.constantFrom(1, 5, 20),
  l2Regularization: fc.constantFrom(0, 0, 1.5),
  maxBins: fc.constantFrom(255, 255, 16, 2),
  monotone: fc.boolean(),
  earlyStopping: fc.boolean(),
  seed: fc.nat(1e6),
});

type Setup = typeof setups extends fc.Arbitrary<infer S> ? S : never;

/** Fits what a setup says, in plain code or compiled. */
function fit(setup: Setup, boosting: CreateTreeEngine | null) {
  const { rows, columns, classes, weighted, monotone, seed, ...params } = setup;
  const features = makeFeatures(rows, columns, seed);
  const random = createRandom(seed + 1);
  const target = Float64Array.from({ length: rows }, (_, row) => {
    const first = features.data[row * columns]! + random();
    return classes === 0 ? first * 5 : Math.min(classes - 1, Math.floor((first * classes) / 2));
  });
  const estimator: Estimator<object, object> =
    classes === 0 ? histGradientBoostingRegressor : histGradientBoostingClassifier;
  const monotonicCst = monotone ? Array.from({ length: columns }, (_, column) => (column % 3) - 1) : [];
  const all = { ...estimator.defaults, ...params, maxIter: 6, quantile: 0.3, monotonicCst };
  return estimator.fit(features, target, all, {
    seed,
    classes,
    categorical: Array.from({ length: columns }, (_, column) => column % 5 === 4 && params.maxBins > 12),
    ...(weighted && {
      sampleWeight: Float64Array.from({ length: rows }, () => Math.floor(4 * random()) + 0.25),
    }),
    engines: { boosting, forest: null },
  });
}

/** An engine that tells how many threads worked for each fit. */
function counting(create: CreateTreeEngine, told: number[]): CreateTreeEngine {
  return setup => {
    const engine = create(setup);
    told.push(engine.threads ?? 1);
    return engine;
  };
}

test.runIf(threads)(
  'the helpers come in: a fit that they are late for is done alone, and that is rare',
  async () => {
    const told: number[] = [];
    const [setup] = fc.sample(setups, { numRuns: 1, seed: 5 });
    for (let i = 0; i < 20; i++)
      await fit({ ...setup!, rows: 500, earlyStopping: false }, counting(withTwoHelpers, told));
    expect(told).toHaveLength(20);
    expect(told.filter(threads => threads === 3).length).toBeGreaterThan(5);
  },
);

test.each([
  ['alone', alone, 150, 10_000],
  ['with helping threads', withTwoHelpers, 60, 2000],
])(
  'the compiled engine %s boosts the same model as the plain one, bit for bit',
  async (_, boosting, numRuns, fewestSplits) => {
    let splits = 0;
    await fc.assert(
      fc.asyncProperty(setups, async setup => {
        const plain = await fit(setup, null);
        expect(await fit(setup, boosting)).toEqual(plain);
        splits += (plain as { trees: { features: Int32Array } }).trees.features.filter(
          feature => feature !== -1,
        ).length;
      }),
      { numRuns, seed: 3 },
    );
    // Nothing but stumps would agree without saying anything.
    expect(splits).toBeGreaterThan(fewestSplits);
  },
);
