import { expect, test } from 'vitest';
import { partColumn } from '../../../src/core/explore/column-parts.ts';
import { filterRows } from '../../../src/core/table/row-filter.ts';

const age = {
  name: 'age',
  kind: 'integer',
  values: Float64Array.of(18, 25, 31, 44, 52, 67, NaN, 70),
} as const;

test('numbers are cut into ranges of about as many rows, with a part for missing values', () => {
  const { parts, codes } = partColumn(age, 2);
  expect(parts.map(({ label }) => label)).toEqual(['18 to 44', '52 to 70', 'missing']);
  expect([...codes]).toEqual([0, 0, 0, 0, 1, 1, 2, 1]);
});

test('numbers with few values keep each', () => {
  const { parts, codes } = partColumn(
    { name: 'senior', kind: 'integer', values: Float64Array.of(1, 0, 1) },
    4,
  );
  expect(parts.map(({ label }) => label)).toEqual(['0', '1']);
  expect([...codes]).toEqual([1, 0, 1]);
});

const city = {
  name: 'city',
  kind: 'category',
  dictionary: ['Rome', 'Oslo', 'Bern', 'Kyiv', 'never'],
  codes: Int32Array.of(1, 1, 1, 0, 0, 2, 3, -1),
} as const;

test('of many categories the rarest are taken together', () => {
  const { parts, codes } = partColumn(city, 3);
  expect(parts.map(({ label }) => label)).toEqual(['Oslo', 'Rome', '2 rarer', 'missing']);
  expect([...codes]).toEqual([0, 0, 0, 1, 1, 2, 2, 3]);
});

test.each([age, city])('the condition of each part finds its rows: $name', column => {
  const { parts, codes } = partColumn(column, 3);
  const rows = { name: 'row', kind: 'integer', values: Float64Array.from(codes, (_, row) => row) } as const;
  parts.forEach(({ condition }, part) => {
    const found = filterRows({ rows: codes.length, columns: [column, rows] }, [condition]);
    const own = [...codes.keys()].filter(row => codes[row] === part);
    expect(found.columns[1]).toMatchObject({ values: Float64Array.from(own) });
  });
});
