import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { zeros } from '../../src/core/matrix.ts';
import { extraTreesClassifier } from '../../src/core/models/forest/extra-trees-classifier.ts';
import { extraTreesRegressor } from '../../src/core/models/forest/extra-trees-regressor.ts';
import type { Forest } from '../../src/core/models/forest/forest.ts';
import { randomForestClassifier } from '../../src/core/models/forest/random-forest-classifier.ts';
import { randomForestRegressor } from '../../src/core/models/forest/random-forest-regressor.ts';
import type { Estimator } from '../../src/core/models/estimator.ts';
import { createRandom, type Random } from '../../src/core/random.ts';
import { loadTreeGrower } from '../../src/kernels/forest/load.ts';

vi.setConfig({ testTimeout: 60_000 });

const forest = (await loadTreeGrower())!;

const setups = fc.record({
  rows: fc.integer({ min: 10, max: 1500 }),
  columns: fc.integer({ min: 1, max: 9 }),
  /** 0 for regression. */
  classes: fc.constantFrom(0, 2, 2, 4),
  trees: fc.constantFrom('random', 'extra'),
  weights: fc.constantFrom('none', 'whole', 'fractions'),
  otherCriterion: fc.boolean(),
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

test('the compiled grower grows the same forest as the plain one, bit for bit', async () => {
  let nodes = 0;
  await fc.assert(
    fc.asyncProperty(
      setups,
      async ({ rows, columns, classes, trees, weights, otherCriterion, seed, ...params }) => {
        const random = createRandom(seed);
        const features = zeros(rows, columns);
        for (let i = 0; i < features.data.length; i++) features.data[i] = drawValue(i % columns, random);
        const target = Float64Array.from({ length: rows }, (_, row) => {
          if (classes > 0 && row < classes) return row;
          const score = features.data[row * columns]! + random();
          return classes === 0 ? score : Math.min(classes - 1, Math.floor((score * classes) / 2));
        });
        const estimator = estimators[`${trees} ${classes === 0 ? 'regressor' : 'classifier'}`]!;
        const weigh = () => (weights === 'whole' ? Math.floor(4 * random()) + 1 : random() + 0.1);
        const context = {
          seed,
          classes,
          ...(weights !== 'none' && { sampleWeight: Float64Array.from({ length: rows }, weigh) }),
        };
        const criterion = otherCriterion && { criterion: classes === 0 ? 'poisson' : 'entropy' };
        const all = { ...estimator.defaults, ...params, ...criterion, nEstimators: 3 };
        const plain = await estimator.fit(features, target, all, context);
        const compiled = await estimator.fit(features, target, all, {
          ...context,
          engines: { boosting: null, forest },
        });
        expect(compiled).toEqual(plain);
        for (const tree of (plain as Forest).trees) nodes += tree.features.length;
      },
    ),
    { numRuns: 200, seed: 3 },
  );
  expect(nodes).toBeGreaterThan(50_000);
});

/** Columns of numbers, but for a flag, a constant, and one of three values. */
function drawValue(column: number, random: Random): number {
  if (column === 1) return Math.floor(3 * random());
  if (column === 2) return 7;
  if (column === 4) return Math.round(random());
  return random() ** 5;
}
