import { expect, test } from 'vitest';
import { matrixOf, zeros } from '../../../../src/core/matrix.ts';
import { linearSVC, linearSvcDecisions } from '../../../../src/core/models/linear/linear-svc.ts';
import { createRandom } from '../../../../src/core/random.ts';

const { defaults } = linearSVC;
const two = { seed: 1, classes: 2 };

/** The class is drawn with the probability 1 / (1 + e^(−2 (x − middle))). */
function drawn(rows: number, middle = 0) {
  const random = createRandom(2);
  const features = zeros(rows, 1);
  const target = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const x = 6 * random() - 3;
    features.data[row] = x;
    target[row] = random() < 1 / (1 + Math.exp(-2 * (x - middle))) ? 1 : 0;
  }
  return { features, target };
}

test.each(['squaredHinge', 'hinge'] as const)(
  'with %s, the probabilities are near those that drew the classes',
  async loss => {
    const { features, target } = drawn(4000);
    const model = await linearSVC.fit(features, target, { ...defaults, loss }, two);
    const { data } = linearSVC.predict(model, matrixOf([[-1], [0], [1]]));
    [0.119, 0.5, 0.881].forEach((truth, row) =>
      expect(Math.abs(data[2 * row + 1]! - truth)).toBeLessThan(0.05),
    );
  },
);

test('so they are of many rows, of which only some are held out', async () => {
  const { features, target } = drawn(20_000, 1.5);
  const model = await linearSVC.fit(features, target, defaults, two);
  const { data } = linearSVC.predict(model, matrixOf([[0.5], [1.5], [2.5]]));
  [0.119, 0.5, 0.881].forEach((truth, row) =>
    expect(Math.abs(data[2 * row + 1]! - truth)).toBeLessThan(0.05),
  );
});

test('a class with a single row, and fewer rows than folds, leave no gaps', async () => {
  const features = matrixOf([[-2], [-1], [3]]);
  const model = await linearSVC.fit(features, Float64Array.of(0, 0, 1), defaults, two);
  expect(linearSVC.predict(model, features).data.every(share => share >= 0 && share <= 1)).toBe(true);
  expect(linearSvcDecisions(model, features).data[2]).toBeGreaterThan(0);
});

test('a class that is missing from a fold has probability 0', async () => {
  const features = matrixOf([[-2], [-1], [1], [2]]);
  const model = await linearSVC.fit(features, Float64Array.of(0, 0, 2, 2), defaults, { seed: 1, classes: 3 });
  expect(linearSVC.predict(model, features).data[1]).toBe(0);
});

test.each([
  [{ C: 0 }, 'C is 0'],
  [{ C: Infinity }, 'C is Infinity'],
  [{ interceptScaling: 0 }, 'interceptScaling is 0'],
])('%j is refused by name', (change, message) => {
  const fit = () =>
    linearSVC.fit(matrixOf([[0], [1]]), Float64Array.of(0, 1), { ...defaults, ...change }, two);
  expect(fit).toThrow(
    expect.objectContaining({ name: 'FitError', message: expect.stringContaining(message) }),
  );
});

test('a feature whose squares overflow is refused by name', () => {
  expect(() => linearSVC.fit(matrixOf([[0], [-1e300]]), Float64Array.of(0, 1), defaults, two)).toThrow(
    /row 1: feature 0 is -1e\+300, too large/,
  );
});

test('a fit cut short is told', async () => {
  const { features, target } = drawn(300);
  for (const loss of ['squaredHinge', 'hinge'] as const) {
    const params = { ...defaults, loss, maxIter: 1, tol: 1e-12 };
    expect(await linearSVC.fit(features, target, params, two)).toMatchObject({
      iterations: 1,
      converged: false,
    });
  }
});

test.each(['squaredHinge', 'hinge'] as const)(
  'a fit with %s that was cut off goes on to the same model',
  async loss => {
    const { features } = drawn(300);
    const random = createRandom(7);
    const target = features.data.map(x => Math.floor(Math.max(0, Math.min(2.9, x + 1.5 + random() - 0.5))));
    const params = { ...defaults, loss, maxIter: 20 };
    const states: object[] = [];
    const three = { seed: 1, classes: 3 };
    const checkpoint = (state: object) => void states.push(structuredClone(state));
    const whole = await linearSVC.fit(features, target, params, { ...three, checkpoint });
    // Three outputs, five folds each.
    expect(states).toHaveLength(15);
    for (const resumeFrom of [states[1]!, states[7]!, states[14]!])
      expect(await linearSVC.fit(features, target, params, { ...three, resumeFrom })).toEqual(whole);
  },
);
