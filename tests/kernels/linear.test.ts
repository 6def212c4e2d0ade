import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { zeros } from '../../src/core/matrix.ts';
import type { LogisticRegressionModel } from '../../src/core/models/linear/logistic-regression.ts';
import { logisticRegression } from '../../src/core/models/linear/logistic-regression.ts';
import { outputCount, plainLogisticRows } from '../../src/core/models/linear/logistic-rows.ts';
import { createRandom } from '../../src/core/random.ts';
import { loadLogisticRows } from '../../src/kernels/linear/load.ts';

vi.setConfig({ testTimeout: 60_000 });

const logistic = (await loadLogisticRows())!;

const setups = fc.record({
  rows: fc.integer({ min: 1, max: 300 }),
  columns: fc.integer({ min: 1, max: 9 }),
  classes: fc.constantFrom(2, 2, 3, 4, 7),
  weighted: fc.boolean(),
  /** How far the scores are from 0: far enough, all exponentials are 0. */
  reach: fc.constantFrom(0.1, 1, 10, 1000),
  seed: fc.nat(1e6),
});
type Setup = Parameters<Parameters<typeof setups.map>[0]>[0];

function dataOf({ rows, columns, classes, weighted, seed }: Setup) {
  const random = createRandom(seed);
  const features = zeros(rows, columns);
  for (let i = 0; i < features.data.length; i++) features.data[i] = random() * 2 - 1;
  return {
    features,
    codes: Int32Array.from({ length: rows }, () => Math.floor(random() * classes)),
    weights: Float64Array.from({ length: rows }, () => (weighted ? Math.floor(random() * 3) : 1) / rows),
    classes,
  };
}

test('a pass of the compiled code gives what the plain one gives, bit for bit', () => {
  fc.assert(
    fc.property(setups, setup => {
      const data = dataOf(setup);
      const random = createRandom(setup.seed + 1);
      const size = outputCount(setup.classes) * (setup.columns + 1);
      const point = Float64Array.from({ length: size }, () => (random() * 2 - 1) * setup.reach);
      const [plain, compiled] = [plainLogisticRows(data), logistic(data)!].map(add => {
        const gradient = new Float64Array(size);
        const divisors = new Float64Array(setup.rows);
        const middle = Math.floor(setup.rows / 2);
        const first = add(point, 0, middle, gradient, divisors.subarray(0, middle));
        const second = add(point, middle, setup.rows, gradient, divisors.subarray(middle));
        return { first, second, gradient, divisors };
      });
      expect(compiled).toEqual(plain);
      expect([...plain!.gradient, plain!.second].every(Number.isFinite)).toBe(true);
    }),
    { numRuns: 400, seed: 3 },
  );
});

test.each(['l2', 'l1'] as const)('and so does a whole fit with the penalty %s', async penalty => {
  let iterations = 0;
  await fc.assert(
    fc.asyncProperty(setups, async setup => {
      const { features, weights, classes } = dataOf({ ...setup, rows: setup.rows + 20 });
      const target = Float64Array.from(weights, (_, row) => {
        const score = features.data[row * features.columns]! + Math.sin(row);
        return row < classes
          ? row
          : Math.max(0, Math.min(classes - 1, Math.floor((score + 1) * classes * 0.5)));
      });
      const params = { ...logisticRegression.defaults, penalty, maxIter: 15 };
      const context = { seed: 0, classes };
      const plain = await logisticRegression.fit(features, target, params, context);
      const engines = { boosting: null, forest: null, logistic };
      const compiled = await logisticRegression.fit(features, target, params, { ...context, engines });
      expect(compiled).toEqual(plain);
      iterations += (plain satisfies LogisticRegressionModel).iterations;
    }),
    { numRuns: 60, seed: 4 },
  );
  expect(iterations).toBeGreaterThan(300);
});

test('the passes of a fit end when those of the next are made', () => {
  const data = dataOf({ rows: 5, columns: 2, classes: 2, weighted: false, reach: 1, seed: 0 });
  const first = logistic(data)!;
  logistic(data);
  expect(() => first(new Float64Array(3), 0, 5, new Float64Array(3), new Float64Array(5))).toThrow(
    RangeError,
  );
});

test('what is more than it can hold is left to the plain code', () => {
  const { features, ...rest } = dataOf({
    rows: 1,
    columns: 1,
    classes: 2,
    weighted: false,
    reach: 1,
    seed: 0,
  });
  const pretended = { ...features, data: { byteLength: 2 ** 31 } as Float64Array<ArrayBuffer> };
  expect(logistic({ ...rest, features: pretended })).toBeNull();
});
