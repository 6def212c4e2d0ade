import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { previewFile } from '../../src/jobs/bodies/preview-file.ts';
import { readFiles } from '../../src/jobs/bodies/read-files.ts';
import type { ImportOptions } from '../../src/jobs/contracts/import-preview.ts';
import { cellsOf, kindsOf } from '../core/table/csv-text.ts';
import { workbook } from './workbook.ts';

const unheard = () => {};
const csv = (text: string) => new Blob([text]);
const inputOf = (files: Readonly<Record<string, Blob>>, options: ImportOptions = {}) => {
  const [first, ...appended] = Object.entries(files).map(([fileName, source]) => ({ fileName, source }));
  return { ...first!, options, appended };
};
const read = (files: Readonly<Record<string, Blob>>, options: ImportOptions = {}) =>
  readFiles(inputOf(files, options), 'whole', unheard);

/** Forty rows, the thirtieth of them as given. */
const numbers = (slip: string) =>
  `a,b\n${Array.from({ length: 40 }, (_, i) => (i === 29 ? slip : `${i},${i}`)).join('\n')}\n`;

test('files of different formats and dialects become one table', async () => {
  const { table, parts } = await read({
    'june.csv': csv('name,fee\nAda,1.5\nAlan,2\n'),
    'july.csv': csv('fee;name\n3,5;Grace\n4;Ada\n'),
    'august.xlsx': workbook({
      Fees: [
        ['name', 'fee'],
        ['Kurt', 7],
        ['Emmy', 8.25],
      ],
    }),
  });
  expect(kindsOf(table)).toEqual(['name: category', 'fee: number']);
  expect(cellsOf(table).map(cells => cells.join(' '))).toEqual([
    'Ada 1.5',
    'Alan 2',
    'Grace 3.5',
    'Ada 4',
    'Kurt 7',
    'Emmy 8.25',
  ]);
  expect(parts.map(({ fileName, rows }) => [fileName, rows])).toEqual([
    ['june.csv', 2],
    ['july.csv', 2],
    ['august.xlsx', 2],
  ]);
});

test('a code that looks like a number in one file keeps its zeros when another file holds words', async () => {
  const { table } = await read({
    'a.csv': csv('code,b\n1.50,x\n2.00,y\n'),
    'b.csv': csv('code,b\nA1,x\nB2,y\n'),
  });
  expect(cellsOf(table).map(([code]) => code)).toEqual(['1.50', '2.00', 'A1', 'B2']);
});

test('every table in an archive is taken, one under the other', async () => {
  const archive = new Blob([
    zipSync({ 'y/a.csv': strToU8('a,b\n1,x\n2,y\n'), 'y/b.csv': strToU8('a,b\n3,x\n4,z\n') }),
  ]);
  const { table, parts } = await read({ 'both.zip': archive }, { allEntries: true });
  expect(table.rows).toBe(4);
  expect(parts.map(({ fileName }) => fileName)).toEqual(['both.zip/y/a.csv', 'both.zip/y/b.csv']);
  expect((await read({ 'both.zip': archive })).table.rows).toBe(2);
});

test('problems are told by file and row', async () => {
  const { problems, problemCount } = await read({ 'a.csv': csv(numbers('x,1')), 'b.csv': csv(numbers('1')) });
  expect(problemCount).toBe(2);
  expect(problems.map(({ file, row, message }) => [file, row, message])).toEqual([
    ['a.csv', 30, "a.csv, row 30, column a: 'x' is not a number"],
    ['b.csv', 30, 'b.csv, row 30: has 1 of 2 fields; the others are missing'],
  ]);
});

test('the preview tells which columns do not match, and which file a fault is in', async () => {
  const files = { 'a.csv': csv('a,b\n1,x\n2,y\n'), 'b.csv': csv('a,c\n3,5\n4,6\n') };
  const { parts, columns, rows } = await previewFile(inputOf(files), unheard);
  expect(parts).toEqual([
    { fileName: 'a.csv', rows: 2, complete: true, lacks: ['c'], alone: ['b'] },
    { fileName: 'b.csv', rows: 2, complete: true, lacks: ['b'], alone: ['c'] },
  ]);
  expect([columns.length, rows]).toEqual([3, 4]);
  const common = await previewFile(inputOf(files, { columns: 'common', fileColumn: 'file' }), unheard);
  expect(common.firstRows[3]).toEqual(['b.csv', '4']);
  await expect(read({ ...files, 'c.csv': csv('') })).rejects.toThrow('c.csv: The file is empty.');
});

test('of the file that is asked for it is told how it is written', async () => {
  const files = { 'a.csv': csv('a,b\n1,x\n2,y\n'), 'b.csv': csv('a;b\n3;x\n4;y\n') };
  const { text } = await previewFile({ ...inputOf(files), shown: 1 }, unheard);
  expect(text?.delimiter).toBe(';'.charCodeAt(0));
});
