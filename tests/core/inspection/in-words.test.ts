import { expect, test } from 'vitest';
import { cellInWords, contributionInWords, sidesInWords } from '../../../src/core/inspection/in-words.ts';
import { changesInWords, waterfallSteps } from '../../../src/core/inspection/waterfall-steps.ts';

const churn = { kind: 'probability', class: 'Yes' } as const;
const contribution = (column: string, cell: number | string | null, value: number) => ({
  column,
  cell,
  time: false,
  value,
});

test.each([
  ['Month', false, 'Month'],
  [12.5, false, '12.5'],
  [null, false, 'no value'],
  [Date.UTC(2026, 10, 23), true, '2026-11-23'],
  [Date.UTC(2026, 10, 23, 9, 30), true, '2026-11-23 09:30'],
] as const)('%s is told as it is read', (cell, time, told) => {
  expect(cellInWords(cell, time, String)).toBe(told);
});

test('a contribution says which value did what, and by how much', () => {
  expect(contributionInWords(contribution('contract', 'Month', 0.123), churn, String)).toBe(
    'contract: Month raised the probability of Yes by 12.3 points.',
  );
  expect(
    contributionInWords(contribution('age', 28, -4), { kind: 'value', target: 'strength' }, String),
  ).toBe('age: 28 lowered strength by 4.');
});

test('what is not shown by itself is one step, and the steps keep their sum', () => {
  const steps = waterfallSteps(
    [contribution('a', 1, 0.3), contribution('b', 'x', -0.2), contribution('c', null, 0.05)],
    churn,
    String,
    1,
  );
  expect(steps.map(({ label }) => label)).toEqual(['a: 1', '2 other columns']);
  expect(steps.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(0.15);
  expect(steps[1]!.text).toBe('The other 2 columns together lowered it by 15.0 points.');
});

test('changes are told one after another', () => {
  const changes = [
    { column: 'contract', from: 'Month', to: 'Year' },
    { column: 'since', from: Date.UTC(2026, 0, 1), to: Date.UTC(2025, 0, 1) },
  ];
  expect(changesInWords({ changes }, ['since'], String)).toBe(
    'contract from Month to Year and since from 2026-01-01 to 2025-01-01',
  );
});

test('both sides of a question are said', () => {
  expect(sidesInWords({ kind: 'number', column: 'tenure', time: false, most: 12 }, String)).toEqual([
    'tenure ≤ 12',
    'tenure > 12',
  ]);
  expect(sidesInWords({ kind: 'category', column: 'plan', category: null }, String)).toEqual([
    'plan has no value',
    'plan has a value',
  ]);
});
