import { expect, test } from 'vitest';
import { cellsOf, kindsOf, readText } from './csv-text.ts';

test.each([
  ['comma', ','],
  ['semicolon', ';'],
  ['tab', '\t'],
  ['bar', '|'],
])('a %s between values is told', async (_, delimiter) => {
  const text = 'name|note|age\nAda|well, known; often|36\nAlan|x|41\n';
  const { table } = await readText(text.replaceAll('|', delimiter).replace('well, known; often', '"a,b;c"'));
  expect(cellsOf(table)[0]).toEqual(['Ada', 'a,b;c', '36']);
});

test('commas in text do not hide the semicolons between values', async () => {
  const { names } = await readText('name;note\nAda;one, two, three\nAlan;four, five, six\n');
  expect(names).toEqual(['name', 'note']);
});

test('a comma is the decimal mark where it does not delimit', async () => {
  const { table } = await readText('x;y\n1,5;2\n-0,25;3\n');
  expect(kindsOf(table)).toEqual(['x: number', 'y: integer']);
  expect(cellsOf(table)).toEqual([
    ['1.5', '2'],
    ['-0.25', '3'],
  ]);
});

test("Excel's sep= line is no row", async () => {
  const { names } = await readText('sep=;\r\na;b\r\n1;x\r\n');
  expect(names).toEqual(['a', 'b']);
});

test.each([
  ['words over numbers', 'age,city\n36,London\n41,Paris\n', true],
  ['words over words', 'name,city\nAda,London\n', true],
  ['years over numbers', 'country,1990,1991\nChad,3.5,4\nMali,2.5,3\n', true],
  ['numbers over numbers', '36,London\n41,Paris\n28,Rome\n', false],
  ['numbers alone', '1.5,2.5\n3.5,4.5\n', false],
])('%s: has a header %s', async (_, text, header) => {
  expect((await readText(text)).dialect.header).toBe(header);
});

test('columns without a header are numbered, and it is told', async () => {
  const { table, problems } = await readText('36,London\n41,Paris\n28,Rome\n');
  expect(table.rows).toBe(3);
  expect(kindsOf(table)).toEqual(['column_1: integer', 'column_2: category']);
  expect(problems[0]?.message).toContain('the first line holds values, not names');
});

test("row names without a header field, as R's write.table writes them, do not shift the columns", async () => {
  const { table } = await readText('mpg cyl\nMazda 21 6\nFiat 32.4 4\n'.replaceAll(' ', '\t'));
  expect(table.columns.map(({ name }) => name)).toEqual(['column_1', 'mpg', 'cyl']);
  expect(cellsOf(table)[1]).toEqual(['Fiat', '32.4', '4']);
});

test('a known column name makes the first line the header', async () => {
  const { table } = await readText('1,2\n3,4\n', { schema: [{ name: '2', kind: 'number' }] });
  expect(cellsOf(table)).toEqual([['4']]);
});
