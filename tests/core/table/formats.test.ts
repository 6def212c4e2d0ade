import { expect, test } from 'vitest';
import { readCells } from '../../../src/core/table/formats/cells-table.ts';
import { detectFormat, detectPacking } from '../../../src/core/table/formats/format.ts';
import { readJson, readNdjson } from '../../../src/core/table/formats/read-json.ts';
import type { CellValue } from '../../../src/core/table/value-column.ts';
import { cellsOf, kindsOf } from './csv-text.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

test.each([
  ['a,b\n1,2\n', 'text'],
  ['[{"a": 1}]', 'json'],
  ['\uFEFF [\n {"a": 1}]', 'json'],
  ['{"rows": [\n{"a": 1}]}', 'json'],
  ['{"a": 1}\n{"a": 2}\n', 'ndjson'],
  ['{"a": 1}', 'ndjson'],
  ['{a},b\n1,2', 'text'],
  ['PAR1\u0015\u0004', 'parquet'],
])('%j is %s', (text, format) => {
  expect(detectFormat(bytesOf(text))).toBe(format);
});

test('packed files are told by their first bytes', () => {
  expect(detectPacking(Uint8Array.of(0x1f, 0x8b, 8))).toBe('gzip');
  expect(detectPacking(bytesOf('PK\u0003\u0004'))).toBe('zip');
  expect(detectPacking(bytesOf('PK,name\n'))).toBeNull();
});

test('records of JSON keep their types; objects are flattened one level, deeper ones and lists stay JSON', () => {
  const records = [
    {
      id: 'a1',
      age: 36,
      member: true,
      address: { city: 'London', geo: { lat: 1 } },
      tags: ['x'],
      zip: '007',
    },
    { id: 'b2', age: 41.5, member: false, address: null, tags: [], zip: '014', late: 1 },
  ];
  const { table } = readJson(JSON.stringify(records), {});
  expect(kindsOf(table)).toEqual([
    'id: identifier',
    'age: number',
    'member: boolean',
    'address.city: category',
    'address.geo: category',
    'tags: category',
    'zip: category',
    'address: number',
    'late: integer',
  ]);
  expect(cellsOf(table)).toEqual([
    ['a1', '36', 'true', 'London', '{"lat":1}', '["x"]', '007', '', ''],
    ['b2', '41.5', 'false', '', '', '[]', '014', '', '1'],
  ]);
});

test('the one list inside an object is the table', () => {
  expect(cellsOf(readJson('{"version": 2, "rows": [{"a": 1, "b": "x"}]}', {}).table)).toEqual([['1', 'x']]);
});

test.each([
  ['{"a": 1, "b": 2}', 'holds no list of records'],
  ['[1, 2]', 'Record 1 is 1, not an object'],
  ['[]', 'has no records'],
  ['[{"a": 1},', 'is no valid JSON'],
])('%s is refused by name', (text, message) => {
  expect(() => readJson(text, {})).toThrow(message);
});

test('a column of several types is one of texts, and dates in texts are dates', () => {
  const { table } = readJson('[{"mixed": 1, "d": "2024-02-29"}, {"mixed": "x", "d": "2024-03-01"}]', {});
  expect(kindsOf(table)).toEqual(['mixed: category', 'd: datetime']);
  expect(cellsOf(table)[0]).toEqual(['1', '2024-02-29']);
});

test('lines of JSON are read wherever they are cut', async () => {
  const text = '{"name": "Zoë", "n": 1}\r\n\n{"name": "Ada", "n": 2}';
  for (let length = 1; length < 9; length++)
    expect(cellsOf((await readNdjson(pieces(bytesOf(text), length), {})).table)).toEqual([
      ['Zoë', '1'],
      ['Ada', '2'],
    ]);
  await expect(readNdjson(pieces(bytesOf('{"a": 1}\n{"a": \n'), 99), {})).rejects.toThrow(
    'Line 2 is no valid JSON',
  );
});

test('ambiguous dates are asked about, and what a person says holds', () => {
  const text = '[{"d": "03/04/2024", "n": 1}, {"d": "05/06/2024", "n": 2}]';
  expect(readJson(text, {}).questions.map(({ column }) => column)).toEqual(['d']);
  const { table, questions } = readJson(text, { dateOrders: { d: 'dayFirst' }, kinds: { n: 'category' } });
  expect([kindsOf(table), questions]).toEqual([['d: datetime', 'n: category'], []]);
  expect(cellsOf(table)[0]).toEqual(['2024-04-03', '1']);
});

test("a sheet's title, blank rows and empty columns are left out", () => {
  const cells: CellValue[][] = [
    ['Members of the club', null, null, null],
    [],
    ['name', 'since', null, 'paid'],
    ['Ada', new Date(Date.UTC(2024, 1, 29)), null, true],
    [null, null, null, null],
    ['NA', new Date(Date.UTC(2024, 2, 1)), null, false],
  ];
  const { table, preambleLines, header } = readCells(cells, {});
  expect([preambleLines, header]).toEqual([2, true]);
  expect(kindsOf(table)).toEqual(['name: category', 'since: datetime', 'paid: boolean']);
  expect(cellsOf(table)).toEqual([
    ['Ada', '2024-02-29', 'true'],
    ['', '2024-03-01', 'false'],
  ]);
});

async function* pieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += length) yield bytes.subarray(start, start + length);
}
