import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { repeatedRows } from '../../../src/core/quality/repeated-rows.ts';
import { numbers, words } from '../explore/columns.ts';

test('finds what comparing every pair finds', () => {
  const rows = fc.array(
    fc.tuple(
      fc.constantFrom(0, -0, 1, 0.1, null),
      fc.constantFrom('a', 'b', null),
      fc.integer({ max: 3, min: 0 }),
    ),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(rows, cells => {
      const columns = [
        numbers(
          'x',
          cells.map(row => row[0]),
        ),
        words(
          'y',
          cells.map(row => row[1]),
        ),
        numbers(
          'z',
          cells.map(row => row[2]),
        ),
      ];
      const same = (a: number, b: number) => cells[a]!.every((value, i) => value === cells[b]![i]);
      const expected = cells.flatMap((_, row) => {
        const of = cells.findIndex((_, earlier) => same(earlier, row));
        return of < row ? [{ row, of }] : [];
      });
      expect(repeatedRows({ rows: cells.length, columns })).toEqual(expected);
    }),
  );
});

test('a table without columns has no copies', () => {
  expect(repeatedRows({ rows: 5, columns: [] })).toEqual([]);
});
