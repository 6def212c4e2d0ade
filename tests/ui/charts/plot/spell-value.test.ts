import { expect, test } from 'vitest';
import { spellValue, tableValue } from '../../../../src/ui/charts/plot/spell-value.ts';

test('times are told as days, numbers as numbers', () => {
  const day = Date.parse('2024-05-01T17:00Z');
  expect(spellValue(day, true)).toBe('2024-05-01');
  expect(spellValue(1234.5, false)).toBe('1,235');
  expect(spellValue(NaN, true)).toBe('–');
  expect([tableValue(day, true), tableValue(1234.5, false)]).toEqual(['2024-05-01', 1234.5]);
});
