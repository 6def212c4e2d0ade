import { expect, test } from 'vitest';
import { columnBars } from '../../../../src/features/explore/columns/column-bars.ts';
import { numbers, words } from '../../../core/explore/columns.ts';
import { profileOf } from '../../../lifecycle/governance/profiles.ts';

const rows = (count: number) => Array.from({ length: count }, (_, row) => row);

test('each of a few categories has a bar, the most frequent first', () => {
  expect(columnBars(profileOf(words('plan', ['a', 'b', 'b', null]))[0]!)).toEqual([
    { label: 'b', value: 2 },
    { label: 'a', value: 1 },
  ]);
});

test('beyond ten categories the rest is one bar', () => {
  const city = words('city', [...rows(30).map(row => `city ${row % 15}`), null]);
  const bars = columnBars(profileOf(city)[0]!)!;
  expect(bars).toHaveLength(10);
  expect(bars.at(-1)).toEqual({ label: '6 others', value: 12 });
});

test('a few whole numbers are shown one by one in their order, many as a histogram', () => {
  expect(columnBars(profileOf(numbers('doors', [4, 2, 4], 'integer'))[0]!)).toEqual([
    { label: '2', value: 1 },
    { label: '4', value: 2 },
  ]);
  expect(columnBars(profileOf(numbers('age', rows(11), 'integer'))[0]!)).toBeNull();
  expect(columnBars(profileOf(numbers('length', [1, 2]))[0]!)).toBeNull();
});
