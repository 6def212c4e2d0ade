import { expect, test } from 'vitest';
import { countOf, percentage, quoted } from '../../../src/core/quality/wording.ts';

test.each([
  [0, 200, '0 %'],
  [1, 8, '12.5 %'],
  [1, 7043, 'less than 0.1 %'],
  [7042, 7043, 'more than 99.9 %'],
  [3, 3, '100 %'],
])('%i of %i is %s', (part, whole, text) => expect(percentage(part, whole)).toBe(text));

test('one thing, many things', () => {
  expect([countOf(1, 'row'), countOf(7043, 'row')]).toEqual(['1 row', '7,043 rows']);
});

test('a long value is cut', () => expect(quoted('x'.repeat(50))).toBe(`"${'x'.repeat(39)}…"`));
