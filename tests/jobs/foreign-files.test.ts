import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFile } from '../../src/jobs/bodies/read-file.ts';
import type { ImportOptions } from '../../src/jobs/contracts/import-preview.ts';
import { cellsOf, kindsOf } from '../core/table/csv-text.ts';

/** Files that other programs wrote; tests/fixtures/generate.py says how. */
const fixture = (name: string) => new Blob([readFileSync(join('tests/fixtures', name))]);
const read = (name: string, options: ImportOptions = {}) =>
  readFile(fixture(name), options, 'whole', () => {});

/** What generate.py put into each file of people. */
const people = [
  ['Ada', '36', '1.5', 'true', '2024-02-29', '007'],
  ['Alan', '41', '-2.25', 'false', '2024-03-01T12:30:00.000Z', '010'],
  ['Grace', '', '3', 'true', '', '007'],
  ['', '85', '', '', '1969-07-20T20:17:00.000Z', '042'],
  ['Emmy', '53', '0.001', 'false', '1969-07-20T20:17:00.000Z', ''],
  ['Kurt', '71', '1200', 'true', '1969-07-20T20:17:00.000Z', '000'],
];
const kinds = [
  'name: category',
  'age: integer',
  'fee: number',
  'paid: boolean',
  'since: datetime',
  'code: category',
];

describe('the same people', () => {
  test.each([
    ['pyarrow, not compressed', 'people-none.parquet'],
    ['pyarrow, Snappy', 'people-snappy.parquet'],
    ['pyarrow, gzip', 'people-gzip.parquet'],
    ['pyarrow, Zstandard', 'people-zstd.parquet'],
    ['pyarrow, Brotli', 'people-brotli.parquet'],
    ['pyarrow, LZ4', 'people-lz4.parquet'],
    ['pyarrow, plain values in pages of the second version', 'people-plain-pages-v2.parquet'],
    ['pyarrow, delta encodings', 'people-delta.parquet'],
    ['pyarrow, 96-bit times', 'people-int96.parquet'],
    ['pyarrow, three row groups', 'people-row-groups.parquet'],
    ['openpyxl', 'people-openpyxl.xlsx'],
    ['LibreOffice', 'people-libreoffice.xlsx'],
    ['pandas, JSON', 'people-pandas.json'],
    ['pandas, one record a line', 'people-pandas.ndjson'],
    ['pandas, CSV', 'people.csv'],
    ['pandas, semicolons, decimal commas and a byte order mark', 'people-utf8-bom-semicolon.csv'],
    ['UTF-16 with tabs, as Excel', 'people-utf16-excel.txt'],
    ['UTF-16, LibreOffice', 'people-utf16-libreoffice.csv'],
    ['gzip', 'people.csv.gz'],
    ['gzip, two members', 'people-two-members.csv.gz'],
    ['zip', 'people-zip-command.zip'],
    ['zip from a pipe', 'people-zip-streamed.zip'],
  ])('%s', async (_, name) => {
    const { table, problems } = await read(name);
    expect(kindsOf(table)).toEqual(kinds);
    // Programs write true as True and TRUE; the words of the file are kept.
    expect(cellsOf(table).map(row => row.map((cell, c) => (c === 3 ? cell.toLowerCase() : cell)))).toEqual(
      people,
    );
    expect(problems.filter(({ message }) => !message.includes('never computed'))).toEqual([]);
  });
});

test("pandas' index is a column like the others", async () => {
  const { table } = await read('people-pandas.parquet');
  expect(kindsOf(table)).toEqual([...kinds, '__index_level_0__: category']);
  expect(cellsOf(table).map(row => row.slice(0, 6))).toEqual(people);
});

test('the kinds of Parquet: days, times with and without a zone, decimals, small and large numbers, bytes', async () => {
  const { table } = await read('kinds.parquet');
  expect(
    Object.fromEntries(kindsOf(table).map((kind, c) => [kind, cellsOf(table).map(row => row[c])])),
  ).toEqual({
    'date: datetime': ['2024-02-29', '', '1900-01-01'],
    'micro: datetime': ['2024-02-29T01:02:03.456Z', '', '1950-01-01'],
    'zoned: datetime': ['2024-02-29T12:00:00.000Z', '', '1950-01-01'],
    'price: number': ['12.34', '', '-0.05'],
    // 2^53 + 1 is no number of JavaScript's: its digits are kept as text.
    'large: category': ['9007199254740993', '', '-1'],
    'small: integer': ['1', '', '255'],
    'single: number': ['0.5', '', '-2'],
    'half: number': ['0.5', '', '-2'],
    'bytes: category': ['ab', '', 'c'],
    'word: category': ['x', '', 'y'],
    'nothing: number': ['', '', ''],
    'infinite: number': ['', '', ''],
  });
});

test('nested columns of Parquet are kept as JSON text, and named', async () => {
  const { table, understanding } = await read('nested.parquet');
  expect(understanding.rule).toBe('Lists and records are kept as JSON text: tags, place, scores.');
  expect(cellsOf(table)).toEqual([
    ['1', '["a","b"]', '{"city":"Wien","zip":1010}', '{"x":1}'],
    ['2', '[]', '', '{}'],
    ['3', '', '{"city":null,"zip":1}', ''],
  ]);
});

test('merged cells have their value in the first, and a title above the table is left out', async () => {
  const { table, understanding } = await read('people-libreoffice.xlsx', { sheet: 'Merged' });
  expect(understanding).toMatchObject({
    preambleLines: 1,
    sheets: ['Notes', 'People', 'Merged', 'Sums', 'Hidden'],
  });
  expect(cellsOf(table)).toEqual([
    ['North', 'June', '1'],
    ['', 'July', '2'],
    ['South', 'June', '3'],
    ['', 'July', '4'],
  ]);
});

test('formulas are read as the values that were computed, errors as missing', async () => {
  const { table } = await read('people-libreoffice.xlsx', { sheet: 'Sums' });
  expect(cellsOf(table)).toEqual([
    ['20', '0.2', '24', 'no 20', '-20'],
    ['30', '0.2', '36', 'no 30', ''],
    ['40', '0.2', '48', 'no 40', '40'],
  ]);
});

test('formulas that no program has computed yet are told', async () => {
  const { problems } = await read('people-openpyxl.xlsx', { sheet: 'Sums' });
  expect(problems.map(({ message }) => message)).toContain(
    'header: the workbook holds 9 formulas that were never computed; their cells are empty',
  );
});

test('days counted from 1904 are the same days', async () => {
  const { table } = await read('since-1904.xlsx');
  expect(cellsOf(table)).toEqual([
    ['2024-02-29', '1'],
    ['2024-03-01', '2'],
  ]);
});

test('records in records, as jq writes them, become columns of their own', async () => {
  const { table } = await read('places-jq.ndjson');
  expect(kindsOf(table)).toEqual([
    'name: category',
    'place.row: integer',
    'place.ok: boolean',
    'tags: category',
  ]);
});
