import { expect, test } from 'vitest';
import { likenessSentence, sliceHeadline } from '../../../src/lifecycle/evaluation/weakness-words.ts';

const rate = (value: number) => ({ value, low: value - 0.05, high: value + 0.05 });
const overall = { rows: 1000, loss: rate(0.15), errorRate: rate(0.2) };

test('the weakest slice is told by name beside all rows', () => {
  const slice = {
    rows: 120,
    loss: rate(0.3),
    errorRate: rate(0.375),
    label: 'region is south',
    conditions: [],
    pValue: 0.005,
  };
  expect(sliceHeadline({ overall, searched: 200, slices: [slice] })).toBe(
    'The model is weak where region is south: an error rate of 37.5 % in 120 rows, against 20 % over all.',
  );
});

test('without one the size of the search is told', () => {
  expect(sliceHeadline({ overall, searched: 200, slices: [] })).toContain('none of 200 slices');
});

test('test rows that cannot be told from training rows are told as such; else by which columns', () => {
  const columns = [{ column: 'month', mean: 0.2, sd: 0.01 }];
  const found = (value: number) => ({
    auc: { value, low: value - 0.03, high: value + 0.03 },
    columns,
    rows: 900,
  });
  expect(likenessSentence(found(0.51))).toContain(
    'cannot be told from training rows (ROC AUC 0.510, 0.480 to 0.540',
  );
  expect(likenessSentence(found(0.82))).toContain('can clearly be told from training rows');
  expect(likenessSentence(found(0.82))).toContain('most by month');
});
