import { expect, test } from 'vitest';
import type { Table } from '../../../../src/core/table/column.ts';
import { columnsToReread } from '../../../../src/core/table/stack/columns-to-reread.ts';
import { withFileColumn } from '../../../../src/core/table/stack/file-column.ts';
import { stackTables } from '../../../../src/core/table/stack/stack-tables.ts';
import { matchColumns } from '../../../../src/core/table/stack/stacked-names.ts';
import { cellsOf, kindsOf, readText } from '../csv-text.ts';

const all = { columns: 'all' } as const;
const read = async (...texts: readonly string[]): Promise<Table[]> =>
  Promise.all(texts.map(async text => (await readText(text)).table));

test('columns are matched by name, whatever their order', async () => {
  const tables = await read('a,b\n1,x\n2,y\n', 'b,a\ny,3\nz,4\n');
  const { table } = stackTables(tables, all);
  expect(kindsOf(table)).toEqual(['a: integer', 'b: category']);
  expect(cellsOf(table)).toEqual([
    ['1', 'x'],
    ['2', 'y'],
    ['3', 'y'],
    ['4', 'z'],
  ]);
});

test('what a table lacks is missing there, or left out of all', async () => {
  const tables = await read('a,b\n1,x\n2,y\n', 'a,c\n3,5\n4,6\n');
  expect(matchColumns(tables)).toEqual([
    { lacks: ['c'], alone: ['b'] },
    { lacks: ['b'], alone: ['c'] },
  ]);
  expect(cellsOf(stackTables(tables, all).table)).toEqual([
    ['1', 'x', ''],
    ['2', 'y', ''],
    ['3', '', '5'],
    ['4', '', '6'],
  ]);
  expect(cellsOf(stackTables(tables, { columns: 'common' }).table)).toEqual([['1'], ['2'], ['3'], ['4']]);
});

test('tables without a common column are refused when only common ones are wanted', async () => {
  const tables = await read('a,b\n1,x\n2,y\n', 'c,d\n1,x\n2,y\n');
  expect(() => stackTables(tables, { columns: 'common' })).toThrow('no column in common');
});

test.each([
  ['whole numbers and others are numbers', 'a,b\n1,x\n2,y\n', 'a,b\n1.5,x\n2,y\n', 'a: number'],
  [
    'no and yes that lie in two files are a boolean',
    'b,a\nx,no\ny,no\n',
    'b,a\nx,yes\ny,yes\n',
    'a: boolean',
  ],
  ['zeros and ones that lie in two files are a boolean', 'b,a\nx,0\ny,0\n', 'b,a\nx,1\ny,1\n', 'a: boolean'],
  [
    'a column without a value has no say',
    'b,a\nx,\ny,\n',
    'b,a\nx,2024-01-05\ny,2024-02-06\n',
    'a: datetime',
  ],
])('kinds are those of all rows: %s', async (_, first, second, kind) => {
  expect(kindsOf(stackTables(await read(first, second), all).table)).toContain(kind);
});

test('a column of numbers here and words there has to be read again as words', async () => {
  const tables = await read('a,b\n1,x\n2,y\n', 'a,b\nnone of them,x\n2,y\n');
  expect(columnsToReread(tables)).toEqual([['a'], []]);
  const [empty] = await read('a,b\n,x\n,y\n');
  expect(columnsToReread([empty!, tables[1]!])).toEqual([['a'], []]);
  expect(() => stackTables(tables, all)).toThrow('not of one sort');
});

test('dates that only the other file tells day from month are dates', async () => {
  const kinds = { when: 'category' } as const;
  const [first] = await read('when,b\n01/02/2024,x\n03/04/2024,y\n');
  const second = (await readText('when,b\n25/12/2024,x\n26/12/2024,y\n', { corrections: { kinds } })).table;
  const { table, questions } = stackTables([first!, second], all);
  expect(questions).toEqual([]);
  expect(cellsOf(table).map(([when]) => when)).toEqual([
    '2024-02-01',
    '2024-04-03',
    '2024-12-25',
    '2024-12-26',
  ]);
});

test('what a person said of a column holds for all tables', async () => {
  const tables = await read('a,b\nx,1\ny,2\n', 'a,b\nz,1\nx,2\n');
  expect(kindsOf(stackTables(tables, { ...all, kinds: { a: 'text' } }).table)).toContain('a: text');
  expect(() => stackTables(tables, { ...all, kinds: { a: 'boolean' } })).toThrow(
    'Column a has 3 different values',
  );
});

test('a column names the file of each row, under a name that is free', async () => {
  const [table] = await read('file,b\n1,x\n2,y\n3,z\n');
  const parts = [
    { fileName: 'june.csv', rows: 1 },
    { fileName: 'july.csv', rows: 2 },
  ];
  const named = withFileColumn(table!, 'file', parts);
  expect(kindsOf(named)[0]).toBe('file_2: category');
  expect(cellsOf(named).map(([file]) => file)).toEqual(['june.csv', 'july.csv', 'july.csv']);
});
