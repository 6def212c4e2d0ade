import { expect, test } from 'vitest';
import type { ColumnSchema } from '../../../src/core/table/column.ts';
import { tableFromRecords } from '../../../src/core/table/from-records.ts';

const schema: readonly ColumnSchema[] = [
  { name: 'age', kind: 'integer' },
  { name: 'city', kind: 'category' },
];

test('records become the columns of the schema', () => {
  const records = [{ age: '36', city: 'London', other: 'x' }, { age: null, city: '' }, { city: 'London' }];
  expect(tableFromRecords(records, schema)).toEqual({
    rows: 3,
    columns: [
      { name: 'age', kind: 'integer', values: Float64Array.of(36, Number.NaN, Number.NaN) },
      { name: 'city', kind: 'category', codes: Int32Array.of(0, -1, 0), dictionary: ['London'] },
    ],
  });
});

test('a value that is no number is refused with its row and column', () => {
  expect(() => tableFromRecords([{ age: '1' }, { age: 'abc' }], schema)).toThrow(
    "Row 2, column age: 'abc' is not a number.",
  );
});

test('a column called constructor is missing where the record has none', () => {
  const table = tableFromRecords([{}], [{ name: 'constructor', kind: 'text' }]);
  expect(table.columns[0]).toMatchObject({ codes: Int32Array.of(-1) });
});
