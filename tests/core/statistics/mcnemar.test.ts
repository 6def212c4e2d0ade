import { expect, test } from 'vitest';
import { mcnemar } from '../../../src/core/statistics/mcnemar.ts';
import { references } from '../../reference/reference.ts';

const cases = references<{ firstOnly: number; secondOnly: number }, { exact: number; corrected: number }>(
  'uncertainty',
).filter(({ name }) => name.startsWith('mcnemar_'));

test.each(cases)('$name equals scipy', ({ inputs, expected }) => {
  const { exact, corrected } = mcnemar(inputs.firstOnly, inputs.secondOnly);
  expect(exact).toBeCloseTo(expected.exact, 10);
  expect(corrected).toBeCloseTo(expected.corrected, 10);
});

test('models that are right on the same rows are not told apart', () => {
  expect(mcnemar(0, 0)).toEqual({ firstOnly: 0, secondOnly: 0, exact: 1, corrected: 1 });
});
