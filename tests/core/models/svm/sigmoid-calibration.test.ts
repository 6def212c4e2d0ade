import { expect, test } from 'vitest';
import { fitSigmoid, probabilityOf } from '../../../../src/core/models/svm/sigmoid-calibration.ts';
import { references } from '../../../reference/reference.ts';

const { inputs, expected } = references<
  { readonly decisions: number[]; readonly answers: number[] },
  { readonly slope: number; readonly offset: number }
>('svm').find(({ name }) => name === 'sigmoid')!;
const decisions = Float64Array.from(inputs.decisions);
const positive = inputs.answers.map(answer => answer === 1);

test('the sigmoid is that of scikit-learn, whose search stops at a gradient of 1e-5', () => {
  const { slope, offset } = fitSigmoid(
    decisions,
    positive,
    decisions.map(() => 1),
  );
  expect(slope).toBeCloseTo(expected.slope, 5);
  expect(offset).toBeCloseTo(expected.offset, 5);
});

test('a row that weighs two counts as two rows', () => {
  const twice = decisions.map((_, row) => 1 + (row % 2));
  const rows = Array.from(decisions.keys()).flatMap(row => (row % 2 === 1 ? [row, row] : [row]));
  const repeated = fitSigmoid(
    Float64Array.from(rows, row => decisions[row]!),
    rows.map(row => positive[row]!),
    new Float64Array(rows.length).fill(1),
  );
  const weighted = fitSigmoid(decisions, positive, twice);
  expect(weighted.slope).toBeCloseTo(repeated.slope, 9);
  expect(weighted.offset).toBeCloseTo(repeated.offset, 9);
});

test('decisions that part the classes for sure still leave room for doubt', () => {
  const sure = fitSigmoid(
    Float64Array.of(-2, -2, 2, 2),
    [false, false, true, true],
    new Float64Array(4).fill(1),
  );
  // The target of the positive rows: (2 + 1) / (2 + 2).
  expect(probabilityOf(sure, 2)).toBeCloseTo(0.75, 4);
});

test('no decision is too far out for a probability', () => {
  expect(probabilityOf({ slope: -1, offset: 0 }, 1e6)).toBe(1);
  expect(probabilityOf({ slope: -1, offset: 0 }, -1e6)).toBe(0);
});
