import { expect, test } from 'vitest';
import { cellsOf, kindsOf, readText } from './csv-text.ts';

test('a plain table becomes typed columns', async () => {
  const { table, problemCount } = await readText('name,age,height\nAda,36,1.65\nAlan,41,1.8\n');
  expect(table).toEqual({
    rows: 2,
    columns: [
      { name: 'name', kind: 'category', codes: Int32Array.of(0, 1), dictionary: ['Ada', 'Alan'] },
      { name: 'age', kind: 'integer', values: Float64Array.of(36, 41) },
      { name: 'height', kind: 'number', values: Float64Array.of(1.65, 1.8) },
    ],
  });
  expect(problemCount).toBe(0);
});

test('quotes keep delimiters, line ends and doubled quotes inside a value', async () => {
  const { table } = await readText('a,b\n"x, y","line 1\r\nline 2"\n"say ""yes""",5" pipe\n');
  expect(cellsOf(table)).toEqual([
    ['x, y', 'line 1\r\nline 2'],
    ['say "yes"', '5" pipe'],
  ]);
});

test('text after a closing quote is joined on, as pandas does', async () => {
  const { table } = await readText('a,b\n"x"y,"1""2"3\n');
  expect(cellsOf(table)).toEqual([['xy', '1"23']]);
});

test.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['CR', '\r'],
])('lines end in %s', async (_, end) => {
  const { table } = await readText(['a,b', '1,x', '2,y'].join(end));
  expect(cellsOf(table)).toEqual([
    ['1', 'x'],
    ['2', 'y'],
  ]);
});

test('blank lines are no rows', async () => {
  const { table } = await readText('\na,b\n\n1,x\n   \n2,y\n\n\n');
  expect(table.rows).toBe(2);
});

test('a byte order mark is no part of the first name', async () => {
  const { names } = await readText('\uFEFFa,b\n1,x\n');
  expect(names).toEqual(['a', 'b']);
});

test('names that mean something to JavaScript are just names', async () => {
  const { table } = await readText('__proto__,constructor,toString\n1,x,2\n3,y,4\n');
  expect(kindsOf(table)).toEqual(['__proto__: integer', 'constructor: category', 'toString: integer']);
});

test('repeated and empty names are replaced and told', async () => {
  const { names, problems } = await readText('age,,age,age_2\n1,2,3,4\n');
  expect(names).toEqual(['age', 'column_2', 'age_3', 'age_2']);
  expect(problems.map(({ row, message }) => [row, message])).toEqual([
    [0, 'header, column column_2: column 2 has no name and is now called "column_2"'],
    [0, 'header, column age_3: column 3 is another "age" and is now called "age_3"'],
  ]);
});

test('a column without name and values, as a delimiter at the end of each line makes, is left out', async () => {
  const { table, problemCount } = await readText('a,b,\n1,x,\n2,y,\n');
  expect(kindsOf(table)).toEqual(['a: integer', 'b: category']);
  expect(problemCount).toBe(1);
});

test('a short row is filled with missing values, a long one cut, and both are told', async () => {
  const { table, problems } = await readText('a,b,c\n1,2,3\n4\n5,6,7,8\n9,10,11,\n');
  expect(cellsOf(table)).toEqual([
    ['1', '2', '3'],
    ['4', '', ''],
    ['5', '6', '7'],
    ['9', '10', '11'],
  ]);
  expect(problems.map(({ message }) => message)).toEqual([
    'row 2: has 1 of 3 fields; the others are missing',
    'row 3: has 4 fields, 1 more than the header; those were left out',
  ]);
});

test('bytes that are no UTF-8 are shown as U+FFFD and told, in every row that has them', async () => {
  const text = new TextEncoder().encode('name,city\nAda,London\nJurgen,Koln\nJurgen,Bonn\n');
  const latin1 = text.map((byte, i) => (i > 0 && text[i - 1] === 0x4a && byte === 0x75 ? 0xfc : byte));
  const { table, problems } = await readText(latin1);
  expect(cellsOf(table).map(([name]) => name)).toEqual(['Ada', 'J\uFFFDrgen', 'J\uFFFDrgen']);
  expect(table.columns[0]).toMatchObject({ dictionary: ['Ada', 'J\uFFFDrgen'] });
  expect(problems.map(({ row, column }) => [row, column])).toEqual([
    [2, 'name'],
    [3, 'name'],
  ]);
});

test('the first thousand problems are told, all are counted', async () => {
  const rows = Array.from({ length: 1250 }, (_, i) => `${i}`);
  const { problems, problemCount } = await readText(`a,b\n${rows.join('\n')}\n`);
  expect([problems.length, problemCount]).toEqual([1000, 1250]);
});

test('with a schema only its columns are read, of its kinds, though the values suggest others', async () => {
  const schema = [
    { name: 'zip', kind: 'category' },
    { name: 'age', kind: 'number' },
  ] as const;
  const { table, names, problems } = await readText('age,other,zip\n36,x,01234\nold,y,5\n', { schema });
  expect(names).toEqual(['age', 'other', 'zip']);
  expect(kindsOf(table)).toEqual(['age: number', 'zip: category']);
  expect(cellsOf(table)).toEqual([
    ['36', '01234'],
    ['', '5'],
  ]);
  expect(problems).toEqual([{ row: 2, column: 'age', message: "row 2, column age: 'old' is not a number" }]);
});

test('with a schema a file may have one column', async () => {
  const { table } = await readText('age\n36\n41\n', { schema: [{ name: 'age', kind: 'integer' }] });
  expect(cellsOf(table)).toEqual([['36'], ['41']]);
});
