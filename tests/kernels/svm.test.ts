import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { zeros } from '../../src/core/matrix.ts';
import type { Estimator } from '../../src/core/models/estimator.ts';
import { svc } from '../../src/core/models/svm/svc.ts';
import { svr } from '../../src/core/models/svm/svr.ts';
import { createRandom } from '../../src/core/random.ts';
import { loadDualEngine } from '../../src/kernels/svm/load.ts';

vi.setConfig({ testTimeout: 60_000 });

const svm = (await loadDualEngine())!;

const setups = fc.record({
  rows: fc.integer({ min: 4, max: 260 }),
  columns: fc.integer({ min: 1, max: 9 }),
  /** 0 for regression. */
  classes: fc.constantFrom(0, 2, 2, 3),
  weighted: fc.boolean(),
  kernel: fc.constantFrom('rbf', 'rbf', 'linear', 'poly', 'sigmoid'),
  C: fc.constantFrom(0.1, 1, 30),
  degree: fc.constantFrom(1, 2, 3),
  coef0: fc.constantFrom(0, 0.5),
  /** Room for all rows, or for few enough that rows are set aside. */
  cacheSize: fc.constantFrom(10, 0.01),
  seed: fc.nat(1e6),
});

test('the compiled engine finds the same machines as the plain one, and they say the same, bit for bit', async () => {
  let supports = 0;
  await fc.assert(
    fc.asyncProperty(setups, async ({ rows, columns, classes, weighted, seed, ...params }) => {
      const random = createRandom(seed);
      const features = zeros(rows, columns);
      for (let i = 0; i < features.data.length; i++)
        features.data[i] = i % columns === 1 ? Math.floor(3 * random()) : 4 * random() - 2;
      const target = Float64Array.from({ length: rows }, (_, row) => {
        if (classes > 0 && row < classes) return row;
        const score = Math.abs(features.data[row * columns]!) + 0.5 * random();
        return classes === 0 ? score : Math.min(classes - 1, Math.floor((score * classes) / 2));
      });
      const estimator: Estimator<object, object> = classes === 0 ? svr : svc;
      const context = {
        seed,
        classes,
        ...(weighted && { sampleWeight: Float64Array.from({ length: rows }, () => random() + 0.1) }),
      };
      const all = { ...estimator.defaults, ...params };
      const engines = { boosting: null, forest: null, svm };
      const plain = await estimator.fit(features, target, all, context);
      const compiled = await estimator.fit(features, target, all, { ...context, engines });
      expect(compiled).toEqual(plain);
      expect(estimator.predict(plain, features, engines)).toEqual(estimator.predict(plain, features));
      supports += (plain as { supports: { rows: number } }).supports.rows;
    }),
    { numRuns: 40, seed: 5 },
  );
  expect(supports).toBeGreaterThan(1000);
});
