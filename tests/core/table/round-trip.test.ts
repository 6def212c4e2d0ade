import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { CodedColumn, Column, Table } from '../../../src/core/table/column.ts';
import { encodeTexts } from '../../../src/core/table/from-records.ts';
import { writeCsv } from '../../../src/core/table/write-csv.ts';
import { cellsOf, readText } from './csv-text.ts';

vi.setConfig({ testTimeout: 30_000 });

const piece = fc.constantFrom(
  '"',
  ',',
  ';',
  '\t',
  '|',
  '\n',
  '\r',
  ' ',
  'NA',
  '?',
  '-',
  '007',
  '1e5',
  'é',
  '😀',
  '\uFEFF',
  'x',
);
const cell = fc.oneof(
  fc.array(piece, { maxLength: 4 }).map(parts => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const cells = fc
  .integer({ min: 1, max: 4 })
  .chain(width =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
  )
  .map(rows => rows.map(row => row.map(text => text.replaceAll('\0', ''))));

function textTable(rows: readonly (readonly string[])[]): Table {
  const columns = rows[0]!.map((_, c): CodedColumn => {
    const texts = rows.map(row => row[c]!).map(text => (text === '' ? null : text));
    return { name: `c${c}`, kind: 'text', ...encodeTexts(texts) };
  });
  return { rows: rows.length, columns };
}

test('any table of texts comes back from its file with the same cells', async () => {
  await fc.assert(
    fc.asyncProperty(cells, async rows => {
      const table = textTable(rows);
      const { table: read, problemCount } = await readText([...writeCsv(table)].join(''), {
        schema: table.columns,
      });
      expect(cellsOf(read)).toEqual(rows);
      expect(read).toEqual(table);
      expect(problemCount).toBe(0);
    }),
    { numRuns: 500 },
  );
});

test('wherever the bytes are cut, the file reads the same', async () => {
  const content = fc.array(
    fc.constantFrom('a', '1', '0', '.', '"', '""', ',', '\n', '\r\n', '\r', 'é', ' '),
    { maxLength: 60 },
  );
  await fc.assert(
    fc.asyncProperty(content, fc.integer({ min: 1, max: 9 }), async (parts, length) => {
      const text = `p,q\nx,1\n${parts.join('')}`;
      const whole = await readText(text).catch((error: Error) => error.message);
      expect(await readText(text, {}, length).catch((error: Error) => error.message)).toEqual(whole);
    }),
    { numRuns: 500 },
  );
});

test('numbers, dates and missing values come back as they were', async () => {
  const table: Table = {
    rows: 3,
    columns: [
      { name: 'n', kind: 'number', values: Float64Array.of(0.1, Number.NaN, 1e-300) },
      { name: 'd', kind: 'datetime', values: Float64Array.of(0, 1709214310500, Number.NaN) },
      { name: 'c', kind: 'category', codes: Int32Array.of(1, -1, 0), dictionary: ['a', 'b'] },
    ],
  };
  const { table: read } = await readText([...writeCsv(table)].join(''));
  expect(read.columns.slice(0, 2)).toEqual(table.columns.slice(0, 2));
  expect(cellsOf(read)).toEqual(cellsOf(table));
});

const missingOr = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 5, nil: null });
const instant = fc.integer({ min: Date.UTC(1000, 0), max: Date.UTC(9999, 11) });
const columnOf = (rows: number): fc.Arbitrary<Column> => {
  const numbers = (value: fc.Arbitrary<number>) =>
    fc
      .array(missingOr(value), { minLength: rows, maxLength: rows })
      .map(list => Float64Array.from(list, one => one ?? Number.NaN));
  const texts = fc
    .array(missingOr(cell.filter(text => text !== '')), { minLength: rows, maxLength: rows })
    .map(encodeTexts);
  const words = fc
    .array(missingOr(fc.constantFrom('yes', 'no')), { minLength: rows, maxLength: rows })
    .map(encodeTexts);
  return fc.oneof(
    numbers(fc.double({ noNaN: true, noDefaultInfinity: true }).map(value => value + 0)).map(
      (values): Column => ({ name: '', kind: 'number', values }),
    ),
    numbers(fc.maxSafeInteger().map(value => value + 0)).map(
      (values): Column => ({ name: '', kind: 'integer', values }),
    ),
    numbers(instant).map((values): Column => ({ name: '', kind: 'datetime', values })),
    fc
      .tuple(fc.constantFrom('category', 'text', 'identifier'), texts)
      .map(([kind, coded]): Column => ({ name: '', kind, ...coded })),
    words.map((coded): Column => ({ name: '', kind: 'boolean', ...coded })),
  );
};

test('a table of every kind comes back from its file with nothing lost', async () => {
  const tables = fc.integer({ min: 1, max: 8 }).chain(rows =>
    fc.array(columnOf(rows), { minLength: 1, maxLength: 6 }).map(
      (columns): Table => ({
        rows,
        columns: columns.map((column, c) => ({ ...column, name: `c${c}` })),
      }),
    ),
  );
  await fc.assert(
    fc.asyncProperty(tables, async table => {
      const written = [...writeCsv(table)].join('');
      const { table: read, problemCount } = await readText(written, { schema: table.columns });
      expect(read).toEqual(table);
      expect(problemCount).toBe(0);
    }),
    { numRuns: 1000 },
  );
}, 60_000);
