import { expect, test } from 'vitest';
import { cpuEstimators } from '../../../src/core/models/estimators.ts';
import { createRandom } from '../../../src/core/random.ts';
import { quickEstimator, tellApart } from '../../../src/core/selection/quick-classifier.ts';
import { tableOf } from '../table-of.ts';

const rows = 900;
const random = createRandom(2);
const classes = ['train', 'test'];
const codes = Array.from({ length: rows }, () => (random() < 0.3 ? 1 : 0));
const asked = (moved: number) => {
  const table = tableOf({
    income: codes.map(code => random() + moved * code),
    noise: codes.map(() => random()),
    city: codes.map(() => (random() < 0.5 ? 'Rome' : 'Oslo')),
  });
  return tellApart(table, { codes, classes }, cpuEstimators[quickEstimator], { seed: 4 });
};

test('rows of the same kind cannot be told apart: 0.5 lies in the interval', async () => {
  const { auc } = await asked(0);
  expect(auc.low).toBeLessThan(0.5);
  expect(auc.high).toBeGreaterThan(0.5);
});

test('rows that differ are told apart, by the column in which they do', async () => {
  const { auc, columns } = await asked(0.5);
  expect(auc.low).toBeGreaterThan(0.6);
  expect(columns[0]!.column).toBe('income');
  expect(columns[0]!.mean).toBeGreaterThan(5 * Math.abs(columns[1]!.mean));
});
