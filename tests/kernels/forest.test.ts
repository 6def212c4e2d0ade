import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { zeros } from '../../src/core/matrix.ts';
import { randomForestClassifier } from '../../src/core/models/forest/random-forest-classifier.ts';
import { randomForestRegressor } from '../../src/core/models/forest/random-forest-regressor.ts';
import type { Estimator } from '../../src/core/models/estimator.ts';
import { createRandom } from '../../src/core/random.ts';
import { loadTreeGrower } from '../../src/kernels/forest/load.ts';

vi.setConfig({ testTimeout: 60_000 });

const forest = (await loadTreeGrower())!;

const setups = fc.record({
  rows: fc.integer({ min: 10, max: 1500 }),
  columns: fc.integer({ min: 1, max: 9 }),
  /** 0 for regression. */
  classes: fc.constantFrom(0, 2, 2, 4),
  weights: fc.constantFrom('none', 'whole', 'fractions'),
  bootstrap: fc.boolean(),
  maxDepth: fc.constantFrom(null, null, 1, 5),
  minSamplesSplit: fc.constantFrom(2, 7),
  minSamplesLeaf: fc.constantFrom(1, 1, 6),
  maxFeatures: fc.constantFrom('sqrt', 'log2', 1, 0.4),
  seed: fc.nat(1e6),
});

test('the compiled grower grows the same forest as the plain one, bit for bit', async () => {
  let nodes = 0;
  await fc.assert(
    fc.asyncProperty(setups, async ({ rows, columns, classes, weights, seed, ...params }) => {
      const random = createRandom(seed);
      const features = zeros(rows, columns);
      for (let i = 0; i < features.data.length; i++)
        features.data[i] =
          i % columns === 1 ? Math.floor(3 * random()) : i % columns === 2 ? 7 : random() ** 5;
      const target = Float64Array.from({ length: rows }, (_, row) => {
        if (classes > 0 && row < classes) return row;
        const score = features.data[row * columns]! + random();
        return classes === 0 ? score : Math.min(classes - 1, Math.floor((score * classes) / 2));
      });
      const estimator: Estimator<object, object> =
        classes === 0 ? randomForestRegressor : randomForestClassifier;
      const weigh = () => (weights === 'whole' ? Math.floor(4 * random()) + 1 : random() + 0.1);
      const context = {
        seed,
        classes,
        ...(weights !== 'none' && { sampleWeight: Float64Array.from({ length: rows }, weigh) }),
      };
      const all = { ...estimator.defaults, ...params, nEstimators: 3 };
      const plain = await estimator.fit(features, target, all, context);
      const compiled = await estimator.fit(features, target, all, {
        ...context,
        engines: { boosting: null, forest },
      });
      expect(compiled).toEqual(plain);
      for (const tree of (plain as { trees: readonly { features: Int32Array }[] }).trees)
        nodes += tree.features.length;
    }),
    { numRuns: 150, seed: 3 },
  );
  expect(nodes).toBeGreaterThan(50_000);
});
