import { gzipSync, strToU8, zipSync } from 'fflate';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { expect, test } from 'vitest';
import { previewFile } from '../../src/jobs/bodies/preview-file.ts';
import { readFile } from '../../src/jobs/bodies/read-file.ts';
import type { ImportOptions } from '../../src/jobs/contracts/import-preview.ts';
import { cellsOf, kindsOf } from '../core/table/csv-text.ts';
import { workbook } from './workbook.ts';

const unheard = () => {};
const read = (source: Blob, options: ImportOptions = {}) => readFile(source, options, 'whole', unheard);
const preview = (source: Blob, options: ImportOptions = {}) =>
  previewFile({ source, fileName: 'file', options }, unheard);
const blob = (content: string | Uint8Array) =>
  new Blob([typeof content === 'string' ? content : (content as Uint8Array<ArrayBuffer>)]);

const people = 'name,age\nAda,36\nAlan,41\n';
const cells = [
  ['Ada', '36'],
  ['Alan', '41'],
];

test('gzip of any format is read', async () => {
  const csv = await read(blob(gzipSync(strToU8(people))));
  expect([csv.understanding.packing, cellsOf(csv.table)]).toEqual(['gzip', cells]);
  const json = await read(blob(gzipSync(strToU8('[{"name":"Ada","age":36},{"name":"Alan","age":41}]'))));
  expect([json.understanding.format, cellsOf(json.table)]).toEqual(['json', cells]);
});

test('a gzip archive that is cut off, or grows a thousand times, is refused', async () => {
  const whole = gzipSync(strToU8(people));
  await expect(read(blob(whole.subarray(0, -12)))).rejects.toThrow('damaged or cut off');
  await expect(read(blob(gzipSync(new Uint8Array(5e6).fill(0x61))))).rejects.toThrow('unpacks to more than');
});

test('of a ZIP archive the first table is read, or the chosen one', async () => {
  const archive = blob(
    zipSync({
      'readme.md': strToU8('x'),
      '__MACOSX/._a.csv': strToU8('x'),
      'data/a.csv': strToU8(people),
      'b.ndjson': strToU8('{"x":1,"y":"p"}\n{"x":2,"y":"q"}\n'),
    }),
  );
  const first = await read(archive);
  expect(first.understanding).toMatchObject({
    packing: 'zip',
    entries: ['data/a.csv', 'b.ndjson'],
    entry: 'data/a.csv',
  });
  const second = await read(archive, { entry: 'b.ndjson' });
  expect([second.understanding.format, cellsOf(second.table)]).toEqual([
    'ndjson',
    [
      ['1', 'p'],
      ['2', 'q'],
    ],
  ]);
});

test('a ZIP archive without a table, with a bomb in it, or damaged is refused', async () => {
  await expect(read(blob(zipSync({ 'a.md': strToU8('x') })))).rejects.toThrow('holds no table, only "a.md"');
  const bomb = zipSync({ 'a.csv': new Uint8Array(5e6).fill(0x61) });
  await expect(read(blob(bomb))).rejects.toThrow('unpacks to more than');
  await expect(read(blob(bomb.subarray(0, 40)))).rejects.toThrow('damaged or cut off');
});

test('the sheets of an Excel workbook are told, and the chosen one is read', async () => {
  const source = workbook({
    Notes: [['Members']],
    // 45351 days since 1899-12-30 is 2024-02-29, as Excel counts.
    People: [
      ['name', 'since', 'paid', 'fee'],
      ['Ada', { date: 45351 }, true, 1.5],
      ['Alan & co', { date: 45352 }, false, null],
    ],
  });
  const { understanding, table } = await read(source, { sheet: 'People' });
  expect(understanding).toMatchObject({
    format: 'excel',
    sheets: ['Notes', 'People'],
    sheet: 'People',
    header: true,
  });
  expect(kindsOf(table)).toEqual(['name: category', 'since: datetime', 'paid: boolean', 'fee: number']);
  expect(cellsOf(table)).toEqual([
    ['Ada', '2024-02-29', 'true', '1.5'],
    ['Alan & co', '2024-03-01', 'false', ''],
  ]);
});

test('Parquet keeps its types, across row groups', async () => {
  const rows = 2500;
  const numbers = Array.from({ length: rows }, (_, i) => i);
  const buffer = parquetWriteBuffer({
    rowGroupSize: 1000,
    columnData: [
      { name: 'n', data: numbers.map(i => (i === 3 ? null : i / 4)), type: 'DOUBLE' },
      { name: 'big', data: numbers.map(i => BigInt(i)), type: 'INT64' },
      { name: 'word', data: numbers.map(i => (i % 2 ? 'odd' : null)), type: 'STRING' },
      { name: 'code', data: numbers.map(i => String(i % 9).padStart(3, '0')), type: 'STRING' },
      { name: 'yes', data: numbers.map(i => i % 3 === 0), type: 'BOOLEAN' },
      { name: 'at', data: numbers.map(i => new Date(i * 86_400_000)), type: 'TIMESTAMP' },
    ],
  });
  const { table, understanding } = await read(new Blob([buffer]));
  expect(understanding.format).toBe('parquet');
  expect(kindsOf(table)).toEqual([
    'n: number',
    'big: integer',
    'word: category',
    'code: category',
    'yes: boolean',
    'at: datetime',
  ]);
  expect(table.rows).toBe(rows);
  expect(cellsOf(table)[3]).toEqual(['', '3', 'odd', '003', 'true', '1970-01-04']);
  const first = await preview(new Blob([buffer]));
  expect([first.rows, first.complete]).toEqual([2000, false]);
});

test('a Parquet file that is cut off is refused', async () => {
  await expect(read(blob('PAR1 and nothing more'))).rejects.toMatchObject({ name: 'InputError' });
});

test('UTF-16 and Windows-1252 are read as what they are', async () => {
  const utf16 = Uint8Array.from('\uFEFFstadt,n\nZürich,1\n', c => c.charCodeAt(0));
  const wide = new Uint8Array(
    new Uint16Array(Array.from('\uFEFFstadt,n\nZürich,1\n', c => c.charCodeAt(0))).buffer,
  );
  expect(cellsOf((await read(blob(wide))).table)).toEqual([['Zürich', '1']]);
  const latin = blob(utf16.subarray(1));
  const reading = await read(latin);
  expect(reading.problems[0]?.message).toContain('was read as Windows-1252');
  expect([reading.understanding.text?.encoding, cellsOf(reading.table)]).toEqual([
    'windows-1252',
    [['Zürich', '1']],
  ]);
});

test('a preview tells what was understood, and what a person says of it holds', async () => {
  const text = 'Sales report\n\nday;amount\n03/04/2024;1.234,5\n05/06/2024;7,25\n08/09/2024;3,0\n';
  const first = await preview(blob(text));
  expect(first).toMatchObject({
    format: 'text',
    text: { encoding: 'utf-8', delimiter: 0x3b, mark: 0x2c },
    header: true,
    preambleLines: 2,
    columns: [
      { name: 'day', kind: 'category' },
      { name: 'amount', kind: 'number' },
    ],
    questions: [{ column: 'day', examples: ['03/04/2024', '05/06/2024', '08/09/2024'] }],
    complete: true,
    rows: 3,
  });
  expect(first.firstRows[0]).toEqual(['03/04/2024', '1234.5']);
  const answered = await preview(blob(text), { dateOrders: { day: 'dayFirst' }, kinds: { amount: 'text' } });
  expect(answered.questions).toEqual([]);
  expect(answered.firstRows[0]).toEqual(['2024-04-03', '1.234,5']);
});

test('of a large file a preview reads whole records from its start', async () => {
  const lines = Array.from({ length: 400_000 }, (_, i) => `${i},"a\nb ${i % 7}"\n`);
  const { rows, complete, problemCount } = await preview(new Blob([`n,note\n${lines.join('')}`]));
  expect(complete).toBe(false);
  expect(rows).toBeGreaterThan(100_000);
  expect(problemCount).toBe(0);
});

test('a picture is no text in another encoding', async () => {
  await expect(read(blob(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a)))).rejects.toThrow('a PNG image');
});

test('what a person says is a category keeps its texts, in formats with types too', async () => {
  const records = '[{"code":"1,000","n":1},{"code":"1.50","n":2}]';
  const { table } = await read(blob(records), { kinds: { code: 'category' } });
  expect(cellsOf(table).map(([code]) => code)).toEqual(['1,000', '1.50']);
});

test('values in single quotation marks are read, and said otherwise they are not', async () => {
  const text = "name,said\n'Lovelace, Ada','it''s \"new\"'\n'Alan',x\n";
  const { table, understanding } = await read(blob(text));
  expect(understanding.text?.quote).toBe('single');
  expect(cellsOf(table)).toEqual([
    ['Lovelace, Ada', 'it\'s "new"'],
    ['Alan', 'x'],
  ]);
  const plain = await read(blob("name,n\n'Ada',1\n'Alan',2\n"), { quote: 'double' });
  expect(cellsOf(plain.table).map(([name]) => name)).toEqual(["'Ada'", "'Alan'"]);
});

test('what a person calls missing is missing in any format, and tells no kind', async () => {
  const missingTokens = ['-999', 'unknown'];
  const csv = await read(blob('age,fee\n36,-999\nunknown,2.5\n41,unknown\n'), { missingTokens });
  expect(kindsOf(csv.table)).toEqual(['age: integer', 'fee: number']);
  expect(cellsOf(csv.table)).toEqual([
    ['36', ''],
    ['', '2.5'],
    ['41', ''],
  ]);
  expect(csv.problemCount).toBe(0);
  const json = await read(blob('[{"a":-999,"b":"unknown"},{"a":1,"b":"x"}]'), { missingTokens });
  expect(cellsOf(json.table)).toEqual([
    ['', ''],
    ['1', 'x'],
  ]);
});

test('a slip that is called missing is no longer told', async () => {
  const rows = Array.from({ length: 40 }, (_, i) => `${i === 7 ? 'unknown' : i},x`).join('\n');
  const slips = async (missingTokens: readonly string[]) =>
    (await read(blob(`age,b\n${rows}\n`), { missingTokens })).problemCount;
  expect([await slips([]), await slips(['unknown'])]).toEqual([1, 0]);
});
