import { expect, test, vi } from 'vitest';
import { matrixOf, takeRows, zeros } from '../../../../src/core/matrix.ts';
import {
  partialFitSgdClassifier,
  sgdClassifier,
  type SgdClassifierModel,
} from '../../../../src/core/models/linear/sgd-classifier.ts';
import { partialFitSgdRegressor, sgdRegressor } from '../../../../src/core/models/linear/sgd-regressor.ts';
import { splitForValidation } from '../../../../src/core/models/linear/validation-split.ts';
import { createRandom } from '../../../../src/core/random.ts';

vi.setConfig({ testTimeout: 60_000 });

const two = { seed: 1, classes: 2 };
const { defaults } = sgdClassifier;
const refusal = (message: string) =>
  expect.objectContaining({ name: 'FitError', message: expect.stringContaining(message) });

/** Two features that say the class, up to some noise. */
function table(rows: number, classes: number) {
  const random = createRandom(7);
  const features = zeros(rows, 2);
  for (let i = 0; i < features.data.length; i++) features.data[i] = random() * 2 - 1;
  const target = Float64Array.from({ length: rows }, (_, row) => {
    const score = features.data[2 * row]! + 0.2 * random();
    return Math.max(0, Math.min(classes - 1, Math.floor(((score + 1) / 2) * classes)));
  });
  return { features, target };
}

test('a part of one class is learned from, and the class that comes later too', () => {
  const { features, target } = table(300, 3);
  let model: SgdClassifierModel | null = null;
  for (const code of [0, 1, 2]) {
    const rows = Array.from(target.keys()).filter(row => target[row] === code);
    const own = Float64Array.from(rows, () => code);
    model = partialFitSgdClassifier(model, takeRows(features, rows), own, defaults, { seed: 1, classes: 3 });
    expect(model.seenClasses).toEqual(Array.from({ length: code + 1 }, (_, seen) => seen));
    const sums = sgdClassifier.predict(model, matrixOf([[0.5, 0]])).data;
    expect(sums.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect([...sums.subarray(code + 1)].every(share => share === 0)).toBe(true);
  }
});

test('going on with more rows changes the model given by nothing', () => {
  const { features, target } = table(50, 2);
  const first = partialFitSgdClassifier(null, features, target, { ...defaults, average: true }, two);
  const before = structuredClone(first);
  const second = partialFitSgdClassifier(first, features, target, { ...defaults, average: true }, two);
  expect(first).toEqual(before);
  expect(second.states[0]!.step).toBe(101);
});

test('rows of another width or of other classes are refused by name', () => {
  const { features, target } = table(50, 2);
  const model = partialFitSgdClassifier(null, features, target, defaults, two);
  expect(() => partialFitSgdClassifier(model, matrixOf([[1]]), Float64Array.of(1), defaults, two)).toThrow(
    RangeError,
  );
  const others = { seed: 1, classes: 3 };
  expect(() => partialFitSgdClassifier(model, features, target, defaults, others)).toThrow(
    refusal('of 3 classes'),
  );
  const balanced = { ...defaults, classWeight: 'balanced' } as const;
  expect(() => partialFitSgdClassifier(null, features, target, balanced, two)).toThrow(
    refusal('needs all rows'),
  );
  const values = partialFitSgdRegressor(null, features, target, sgdRegressor.defaults, {
    seed: 1,
    classes: 0,
  });
  expect(() =>
    partialFitSgdRegressor(values, matrixOf([[1]]), Float64Array.of(1), sgdRegressor.defaults, {
      seed: 1,
      classes: 0,
    }),
  ).toThrow(RangeError);
});

test('stopping early takes fewer passes than going to the end', async () => {
  const { features, target } = table(400, 2);
  const long = { ...defaults, loss: 'logLoss', tol: null, maxIter: 60 } as const;
  const whole = await sgdClassifier.fit(features, target, long, two);
  const early = await sgdClassifier.fit(features, target, { ...long, tol: 1e-3, earlyStopping: true }, two);
  expect(whole.iterations).toBe(60);
  expect(early.iterations).toBeLessThan(30);
  const values = { ...sgdRegressor.defaults, earlyStopping: true };
  const regression = await sgdRegressor.fit(features, target, values, { seed: 1, classes: 0 });
  expect(regression.iterations).toBeLessThan(100);
});

test('weights that grow without end are told with a way on', () => {
  const features = matrixOf([[1e8], [-1e8], [2e8]]);
  const fit = () =>
    sgdRegressor.fit(
      features,
      Float64Array.of(1, 2, 3),
      { ...sgdRegressor.defaults, learningRate: 'constant', eta0: 1e300 },
      { seed: 1, classes: 0 },
    );
  expect(fit).toThrow(refusal('standardise'));
});

test.each([
  [{ alpha: 0 }, "above 0 for the learning rate 'optimal'"],
  [{ alpha: -1 }, 'alpha is -1'],
  [{ l1Ratio: 2 }, 'l1Ratio is 2'],
  [{ maxIter: 0 }, 'maxIter is 0'],
  [{ learningRate: 'constant', eta0: 0 }, 'eta0 is 0'],
  [{ validationFraction: 1 }, 'validationFraction is 1'],
  [{ nIterNoChange: 0.5 }, 'nIterNoChange is 0.5'],
] as const)('%j is refused by name', (change, message) => {
  const { features, target } = table(10, 2);
  expect(() => sgdClassifier.fit(features, target, { ...defaults, ...change }, two)).toThrow(
    refusal(message),
  );
});

test('rows for validation are a share of each class, and never all of one', () => {
  const codes = Float64Array.from({ length: 101 }, (_, row) => (row < 20 ? 0 : row < 100 ? 1 : 2));
  const { learning, kept } = splitForValidation(codes, 101, 0.1, 3);
  const countOf = (rows: Uint32Array, code: number) => rows.filter(row => codes[row] === code).length;
  expect([0, 1, 2].map(code => countOf(kept, code))).toEqual([2, 8, 0]);
  expect([...learning, ...kept].toSorted((a, b) => a - b)).toEqual(Array.from(codes.keys()));
});

test.each([
  ['sgdClassifier', sgdClassifier, 3],
  ['sgdRegressor', sgdRegressor, 0],
] as const)('%s: a fit that was cut off goes on to the same model', async (_, estimator, classes) => {
  const features = zeros(1000, 100);
  const random = createRandom(3);
  for (let i = 0; i < features.data.length; i++) features.data[i] = random();
  const target = Float64Array.from({ length: 1000 }, (_, row) => (classes > 0 ? row % classes : random()));
  // Between two checkpoints are 5e7 numbers: 500 passes.
  const params = {
    ...estimator.defaults,
    penalty: 'l1',
    tol: null,
    maxIter: classes > 0 ? 180 : 510,
  };
  const states: object[] = [];
  const fit = (more: object) =>
    estimator.fit(features, target, params as never, { seed: 4, classes, ...more });
  const whole = await fit({ checkpoint: (state: object) => states.push(structuredClone(state)) });
  expect(states).toHaveLength(1);
  expect(await fit({ resumeFrom: states[0]! })).toEqual(whole);
});
