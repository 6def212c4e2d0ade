import { expect, test } from 'vitest';
import { neighborInformation } from '../../../src/core/explore/neighbor-information.ts';
import { createRandom } from '../../../src/core/random.ts';
import { digamma } from '../../../src/core/statistics/digamma.ts';
import { expectAllClose } from '../evaluation/close-to.ts';
import { numbers, words } from './columns.ts';
import { explorationReferences } from './exploration-reference.ts';

interface TwoNumbers {
  readonly number: number[];
  readonly target: number[];
}

const between = (first: Parameters<typeof neighborInformation>[0], second: typeof first, seed = 1) =>
  neighborInformation(first, second, createRandom(seed));

test("the derivative of ln Γ, as scipy's digamma", () => {
  const [reference] = explorationReferences<{ at: number[] }, number[]>('digamma');
  expectAllClose(reference!.inputs.at.map(digamma), reference!.expected);
});

test("two numbers, as scikit-learn's mutual_info_regression", () => {
  const [reference] = explorationReferences<TwoNumbers, number>('information-numbers');
  const { number, target } = reference!.inputs;
  expect(between(numbers('x', number), numbers('y', target))).toBeCloseTo(reference!.expected, 9);
  expect(between(numbers('y', target), numbers('x', number))).toBeCloseTo(reference!.expected, 9);
});

test.each(['groups', 'lonely'])(
  "a number and a category (%s), as scikit-learn's mutual_info_classif and _regression",
  name => {
    const [reference] = explorationReferences<{ number: number[]; codes: number[] }, [number, number]>(
      `information-${name}`,
    );
    const column = numbers('x', reference!.inputs.number);
    const category = words('c', reference!.inputs.codes.map(String));
    const [ofClass, ofNumber] = reference!.expected;
    expect(between(column, category)).toBeCloseTo(ofClass, 9);
    expect(between(category, column)).toBeCloseTo(ofNumber, 9);
  },
);

test('ties are broken by noise, so that tied numbers agree within it', () => {
  const [reference] = explorationReferences<TwoNumbers, number>('information-tied');
  const { number, target } = reference!.inputs;
  for (const seed of [1, 2, 3])
    expect(
      Math.abs(between(numbers('x', number), numbers('y', target), seed) - reference!.expected),
    ).toBeLessThan(0.03);
});

test('missing values take no part, and a column that names rows tells nothing', () => {
  const values = Array.from({ length: 50 }, (_, row) => Math.sin(row));
  const target = values.map(value => value * 2);
  const gaps = [...values, 5, null];
  const answers = [...target, null, 7];
  expect(between(numbers('x', gaps), numbers('y', answers))).toBe(
    between(numbers('x', values), numbers('y', target)),
  );
  const names = words(
    'id',
    values.map((_, row) => `row ${row}`),
  );
  expect(between(numbers('x', values), names)).toBe(0);
  expect(between(numbers('x', [1, null]), numbers('y', [null, 1]))).toBe(0);
});

test('of many rows 10,000 are drawn, the same for the same seed', () => {
  const random = createRandom(5);
  const x = Array.from({ length: 30_000 }, () => random());
  const y = x.map(value => value + 0.1 * random());
  const [first, second] = [numbers('x', x), numbers('y', y)];
  expect(between(first, second)).toBe(between(first, second));
  // h(y) − h(noise) = ln 10 + 0.05 nats for uniform x and noise a tenth as wide.
  expect(Math.abs(between(first, second) - (Math.log(10) + 0.05))).toBeLessThan(0.05);
});
