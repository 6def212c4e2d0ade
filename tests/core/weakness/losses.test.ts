import { expect, test } from 'vitest';
import { matrixOf } from '../../../src/core/matrix.ts';
import { compareParts } from '../../../src/core/weakness/compare-parts.ts';
import { rowLosses, worstRows } from '../../../src/core/weakness/row-losses.ts';

const answer = {
  task: 'classification',
  actual: [0, 1, 1, 0],
  probabilities: matrixOf([
    [0.9, 0.1],
    [0.8, 0.2],
    [0.4, 0.6],
    [0.3, 0.7],
  ]),
  positive: 1,
} as const;

test('of two classes the loss is the Brier score of the row; the worst come first', () => {
  const found = rowLosses(answer);
  // (1 − probability of the true class)².
  [0.01, 0.64, 0.16, 0.49].forEach((loss, row) => expect(found.losses[row]).toBeCloseTo(loss, 12));
  expect([...found.wrong!]).toEqual([0, 1, 0, 1]);
  expect(worstRows(found, 3)).toEqual([1, 3, 2]);
});

test('of numbers the loss is the absolute error', () => {
  const found = rowLosses({
    task: 'regression',
    actual: Float64Array.of(1, 5),
    predicted: Float64Array.of(3, 4),
  });
  expect([...found.losses]).toEqual([2, 1]);
  expect(found.wrong).toBeNull();
});

test('named rows are held against the rest, empty ones left out', () => {
  const losses = {
    losses: Float64Array.of(1, 1.1, 0.9, 5, 5.1, 4.9),
    wrong: Uint8Array.of(0, 0, 0, 1, 1, 1),
  };
  const parts = compareParts(losses, [
    { label: 'new', rows: [3, 4, 5] },
    { label: 'none', rows: [] },
  ]);
  expect(parts).toHaveLength(1);
  expect(parts[0]).toMatchObject({ label: 'new', rows: 3, errorRate: { value: 1, high: 1 } });
  expect(parts[0]!.loss.value).toBeCloseTo(5, 12);
  // scipy.stats.ttest_ind([5, 5.1, 4.9], [1, 1.1, 0.9], equal_var=False).pvalue
  expect(parts[0]!.pValue).toBeCloseTo(1.0387794650848846e-6, 15);
});
