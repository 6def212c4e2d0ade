import { describe, expect, test } from 'vitest';
import { type Matrix, matrixOf, zeros } from '../../../../src/core/matrix.ts';
import { calibrationFolds } from '../../../../src/core/models/svm/calibration-folds.ts';
import { originOf } from '../../../../src/core/models/svm/dual-problem.ts';
import { createDualSolver, type SearchState } from '../../../../src/core/models/svm/dual-solver.ts';
import { createPlainEngine } from '../../../../src/core/models/svm/plain-engine.ts';
import { svc, svcDecisions } from '../../../../src/core/models/svm/svc.ts';
import { svr } from '../../../../src/core/models/svm/svr.ts';
import { createRandom } from '../../../../src/core/random.ts';

/** Points of a ring around points of a disc. */
function rings(rows: number): { features: Matrix; target: Float64Array<ArrayBuffer> } {
  const random = createRandom(4);
  const target = Float64Array.from({ length: rows }, (_, row) => row % 2);
  const features = zeros(rows, 2);
  target.forEach((code, row) => {
    const [radius, angle] = [code + 0.9 * random(), 2 * Math.PI * random()];
    features.data.set([radius * Math.cos(angle), radius * Math.sin(angle)], 2 * row);
  });
  return { features, target };
}

const context = { seed: 1, classes: 2 };

test('a ring is told from the disc within it, with probabilities that mean it', async () => {
  const { features, target } = rings(300);
  const model = await svc.fit(features, target, svc.defaults, context);
  const probabilities = svc.predict(
    model,
    matrixOf([
      [0, 0],
      [1.5, 0],
    ]),
  ).data;
  expect(probabilities[0]).toBeGreaterThan(0.95);
  expect(probabilities[3]).toBeGreaterThan(0.95);
});

test('setting rows aside changes the way, not the optimum', () => {
  const { features, target } = rings(400);
  const problem = {
    target: target.map(code => 2 * code - 1),
    lower: target.map(code => (code === 1 ? 0 : -50)),
    upper: target.map(code => (code === 1 ? 50 : 0)),
    epsilon: 0,
  };
  let narrowed = 0;
  const plain = createPlainEngine();
  const engine = {
    ...plain,
    keep(places: Uint32Array, slots: number) {
      narrowed++;
      plain.keep(places, slots);
    },
  };
  // Room for 40 of 400 rows of kernel values, 4 bytes each.
  const solver = createDualSolver(engine, features, { kind: 'rbf', gamma: 5 }, (40 * 400 * 4) / 2 ** 20);
  const options = { tol: 1e-9, maxIter: Infinity };
  const whole = solver.solve(problem, originOf(problem), { ...options, shrinking: false });
  const shrunk = solver.solve(problem, originOf(problem), { ...options, shrinking: true });
  expect(narrowed).toBeGreaterThan(0);
  expect(shrunk.converged).toBe(true);
  shrunk.slacks.forEach((slack, row) => expect(slack).toBeCloseTo(whole.slacks[row]!, 6));
});

test('without a fifth of the rows, the sum of the coefficients is 0 again and the slacks are theirs', () => {
  const { features, target } = rings(60);
  const open = (isOut: (row: number) => boolean) => ({
    target: target.map(code => 2 * code - 1),
    lower: target.map((code, row) => (code === 1 || isOut(row) ? 0 : -1)),
    upper: target.map((code, row) => (code === 1 && !isOut(row) ? 1 : 0)),
    epsilon: 0,
  });
  const solver = createDualSolver(createPlainEngine(), features, { kind: 'linear' }, 1);
  const problem = open(() => false);
  const whole = solver.solve(problem, originOf(problem), { tol: 1e-3, maxIter: Infinity, shrinking: true });
  const { coefficients, slacks } = solver.without(
    whole,
    open(row => row < 12),
  );
  expect(coefficients.slice(0, 12).every(coefficient => coefficient === 0)).toBe(true);
  expect(coefficients.reduce((sum, coefficient) => sum + coefficient, 0)).toBeCloseTo(0, 12);
  const said = (row: number) =>
    coefficients.reduce((sum, coefficient, other) => {
      const product = [0, 1].reduce(
        (all, c) => all + features.data[2 * row + c]! * features.data[2 * other + c]!,
        0,
      );
      return sum + coefficient * product;
    }, 0);
  slacks.forEach((slack, row) => expect(slack).toBeCloseTo(problem.target[row]! - said(row), 4));
});

test('copies of a row are in one fold of the calibration, and both classes are in each fold', () => {
  const { features, target } = rings(50);
  const doubled = matrixOf(
    [...Array(2)].flatMap(() =>
      Array.from({ length: 50 }, (_, row) => [...features.data.subarray(2 * row, 2 * row + 2)]),
    ),
  );
  const positive = [...target, ...target].map(code => code === 1);
  const folds = calibrationFolds(doubled, positive, 5, 3);
  expect(folds.slice(0, 50)).toEqual(folds.slice(50));
  for (let fold = 0; fold < 5; fold++)
    for (const side of [true, false])
      expect(positive.filter((flag, row) => flag === side && folds[row] === fold).length).toBeGreaterThan(0);
});

test('a class that the fold does not have gets probability 0', async () => {
  const { features, target } = rings(40);
  const model = await svc.fit(
    features,
    target.map(code => 2 * code),
    svc.defaults,
    { seed: 1, classes: 4 },
  );
  const { data, columns } = svc.predict(model, features);
  expect(columns).toBe(4);
  for (let row = 0; row < 40; row++) expect([data[4 * row + 1], data[4 * row + 3]]).toEqual([0, 0]);
});

test('two rows are enough', async () => {
  const model = await svc.fit(matrixOf([[0], [1]]), Float64Array.of(0, 1), svc.defaults, context);
  expect([...svcDecisions(model, matrixOf([[0], [0.5], [1]])).data].map(Math.sign)).toEqual([-1, 0, 1]);
});

test('constant features, and more columns than rows, are learned from as far as there is anything to learn', async () => {
  const constant = await svc.fit(zeros(6, 3), Float64Array.of(0, 1, 0, 1, 0, 0), svc.defaults, context);
  expect(svc.predict(constant, zeros(1, 3)).data.every(Number.isFinite)).toBe(true);
  const flat = await svr.fit(zeros(4, 2), Float64Array.of(1, 2, 3, 4), svr.defaults, { seed: 1, classes: 0 });
  expect(svr.predict(flat, zeros(1, 2)).data[0]).toBeCloseTo(2.5, 1);
});

test('a search that is cut off and goes on ends where it would have, also with rows set aside', () => {
  const { features, target } = rings(400);
  const problem = {
    target: target.map(code => 2 * code - 1),
    lower: target.map(code => (code === 1 ? 0 : -50)),
    upper: target.map(code => (code === 1 ? 50 : 0)),
    epsilon: 0,
  };
  const solve = (more: object) =>
    createDualSolver(
      createPlainEngine(),
      features,
      { kind: 'rbf', gamma: 5 },
      (40 * 400 * 4) / 2 ** 20,
    ).solve(problem, originOf(problem), { tol: 1e-9, maxIter: Infinity, shrinking: true, ...more });
  const states: SearchState[] = [];
  const whole = solve({ checkpoint: { iterations: 40, keep: (state: SearchState) => states.push(state) } });
  expect(states.some(({ beforeShrinking }) => beforeShrinking !== null)).toBe(true);
  for (const state of states) expect(solve({ resumeFrom: structuredClone(state) })).toEqual(whole);
});

test('a classifier that is cut off between its folds or its machines goes on to the same model', async () => {
  const { features, target } = rings(90);
  const three = target.map((code, row) => (row % 5 === 0 ? 2 : code));
  const states: object[] = [];
  const fit = (more: object) => svc.fit(features, three, svc.defaults, { seed: 1, classes: 3, ...more });
  const whole = await fit({ checkpoint: (state: object) => states.push(structuredClone(state)) });
  expect(states).toHaveLength(15);
  for (const state of [states[0], states[4], states[7], states[14]])
    expect(await fit({ resumeFrom: state })).toEqual(whole);
});

test('a margin wider than all differences needs no support vector', async () => {
  const { features, target } = rings(30);
  const model = await svr.fit(features, target, { ...svr.defaults, epsilon: 2 }, { seed: 1, classes: 0 });
  expect(model.supports.rows).toBe(0);
  expect(new Set(svr.predict(model, features).data)).toEqual(new Set([0.5]));
});

test('targets as large as 1e300 are learned from', async () => {
  const { features, target } = rings(30);
  const huge = target.map(code => code * 1e300);
  const model = await svr.fit(features, huge, svr.defaults, { seed: 1, classes: 0 });
  expect(model.converged).toBe(true);
  expect(svr.predict(model, features).data.every(Number.isFinite)).toBe(true);
});

describe('refuses by name', () => {
  const { features, target } = rings(20);
  const attempt =
    (params: object, matrix = features, codes = target, classes = 2) =>
    async () =>
      svc.fit(matrix, codes, { ...svc.defaults, ...params }, { seed: 1, classes });
  const huge = { ...features, data: features.data.with(7, 1e300) };
  const many = Float64Array.from({ length: 1000 }, (_, row) => row);
  test.each([
    ['C', attempt({ C: 0 }), 'C is 0, expected a finite number above 0'],
    ['gamma', attempt({ gamma: -1 }), "gamma is -1, expected 'scale', 'auto' or a finite number"],
    ['degree', attempt({ degree: 1.5 }), 'degree is 1.5, expected a whole number'],
    ['maxIter', attempt({ maxIter: 0 }), 'maxIter is 0, expected a whole number above 0, or -1 for no limit'],
    ['1e300', attempt({ gamma: 1 }, huge), 'row 3: a feature is 1e+300, too large for the rbf kernel'],
    ['1e300, scaled', attempt({}, huge), 'row 3: a feature is 1e+300, too large for the rbf kernel'],
    [
      '1e20 in products',
      attempt({ kernel: 'linear' }, { ...features, data: features.data.with(7, 1e20) }),
      'too large for the linear kernel',
    ],
    [
      '1,000 classes',
      attempt({}, zeros(1000, 2), many, 1000),
      '1000 classes would take 499500 support vector machines',
    ],
    ['class weights of 0', attempt({ classWeight: [1, 0] }), 'the class weights leave 1 class'],
  ])('%s', async (_, fit, message) => {
    await expect(fit()).rejects.toMatchObject({
      name: 'FitError',
      message: expect.stringContaining(message),
    });
  });
});
