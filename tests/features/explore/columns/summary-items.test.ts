import { expect, test } from 'vitest';
import { columnSentence, summaryItems } from '../../../../src/features/explore/columns/summary-items.ts';
import { numbers, words } from '../../../core/explore/columns.ts';
import { profileOf } from '../../../lifecycle/governance/profiles.ts';

test('numbers are described as pandas does', () => {
  const items = summaryItems(profileOf(numbers('x', [0, 1, 2, 3, 4]))[0]!);
  expect(items.map(({ term, details }) => `${term} ${details}`)).toEqual([
    'min 0',
    'q1 1',
    'median 2',
    'q3 3',
    'max 4',
    'mean 2',
    'sd 1.581',
    'zeros 1',
  ]);
});

test('of two values only the mean says something', () => {
  const items = summaryItems(profileOf(numbers('x', [0, 1, 1, 0], 'integer'))[0]!);
  expect(items.map(({ term }) => term)).toEqual(['mean', 'sd']);
});

test('dates are told by their days, without a mean', () => {
  const items = summaryItems(profileOf(numbers('day', [0, 2 * 86_400_000], 'datetime'))[0]!);
  expect(items.map(({ details }) => details)).toEqual([
    '1970-01-01',
    '1970-01-01',
    '1970-01-02',
    '1970-01-02',
    '1970-01-03',
  ]);
});

test('a column in one line', () => {
  expect(columnSentence(profileOf(words('plan', ['a', 'b', 'b', null]))[0]!)).toBe(
    'category, 2 different, 1 missing (25.0 %)',
  );
  expect(columnSentence(profileOf(numbers('x', [1, 2]))[0]!)).toBe('number, 2 different, none missing');
});
