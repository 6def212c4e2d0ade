import { expect, test } from 'vitest';
import { formulaFault } from '../../../../../src/core/preprocessing/engineering/formula/formula-fault.ts';

// The position is that of the first character that cannot be where it is.
test.each([
  ['a + b', null],
  ['a + ', 4],
  ['a + $', 4],
  ['a + (b', 6],
  ['a b', 2],
  ['a + typo(b)', 4],
  ['a + min(b)', 4],
  ['a + [no such]', 4],
])('%s', (formula, at) => {
  expect(formulaFault(formula, ['a', 'b'])?.at ?? null).toBe(at);
});
