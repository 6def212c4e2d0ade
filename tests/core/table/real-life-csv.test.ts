import { expect, test } from 'vitest';
import { cellsOf, kindsOf, readText } from './csv-text.ts';

const rows = (count: number, row: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => `${row(i)}\n`).join('');

test('digit groups, currencies and percentages are numbers', async () => {
  const { table } = await readText('price,share,total\n"$1,200",12.5 %,"1,234.50"\n$15,3 %,"12,345.00"\n');
  expect(kindsOf(table)).toEqual(['price: integer', 'share: number', 'total: number']);
  expect(cellsOf(table)).toEqual([
    ['1200', '12.5', '1234.5'],
    ['15', '3', '12345'],
  ]);
});

test('digit groups far down in a column of plain numbers are numbers too', async () => {
  const { table, problemCount } = await readText(`a,b\n${rows(900, i => `${i},x`)}"1,000",x\n`);
  expect(kindsOf(table)[0]).toBe('a: integer');
  expect(cellsOf(table)[900]![0]).toBe('1000');
  expect(problemCount).toBe(0);
});

test('a decimal comma with points between thousands', async () => {
  const { table } = await readText('Betrag;Anteil\n1.234,50 €;12,5%\n99,00 €;3%\n');
  expect(cellsOf(table)).toEqual([
    ['1234.5', '12.5'],
    ['99', '3'],
  ]);
});

test('a decimal comma in quotes between commas', async () => {
  const { table, dialect } = await readText('a,b\n"1,5",x\n"2,25",y\n');
  expect([dialect.delimiter, dialect.mark]).toEqual([0x2c, 0x2c]);
  expect(cellsOf(table)[1]![0]).toBe('2.25');
});

test('dates that can only be day first are read so', async () => {
  const { table, questions } = await readText('d,x\n03/04/2024,1\n25/12/2024,2\n');
  expect(kindsOf(table)[0]).toBe('d: datetime');
  expect(cellsOf(table).map(([d]) => d)).toEqual(['2024-04-03', '2024-12-25']);
  expect(questions).toEqual([]);
});

test('dates that may be either are texts, asked about, and told', async () => {
  const text = 'd,x\n03/04/2024,1\n05/06/2024,2\n';
  const { table, questions, problems } = await readText(text);
  expect(table.columns[0]!.kind).toBe('category');
  expect(questions).toEqual([{ column: 'd', examples: ['03/04/2024', '05/06/2024'] }]);
  expect(problems[0]?.message).toContain("'03/04/2024' may be day or month first");

  const answered = await readText(text, { corrections: { dateOrders: { d: 'monthFirst' } } });
  expect(cellsOf(answered.table)[0]![0]).toBe('2024-03-04');
  expect([answered.questions, answered.problemCount]).toEqual([[], 0]);
});

test('dates of which some must be day first and others month first are no dates', async () => {
  const { table, questions } = await readText('d,x\n13/04/2024,1\n04/13/2024,2\n');
  expect(table.columns[0]!.kind).toBe('category');
  expect(questions).toEqual([]);
});

test.each([
  ['a title', 'Sales report\n\nregion,units,price\n'],
  ['a title with a comma', 'Sales, 2024\nregion,units,price,note\n'],
  ['titles filled up with delimiters', 'Sales report,,\nMade in May,,\nregion,units,price\n'],
  ['comments', '# made by x, y, z, u\n# region, units\nregion,units,price\n'],
])('%s above the header is left out', async (_, head) => {
  const width = head.trimEnd().split('\n').at(-1)!.split(',').length;
  const { table, dialect } = await readText(
    head + rows(8, i => ['North', i, 1.5, 'x'].slice(0, width).join()),
  );
  expect(table.columns.map(({ name }) => name).slice(0, 3)).toEqual(['region', 'units', 'price']);
  expect(table.rows).toBe(8);
  expect(dialect.preambleLines).toBe(head.trimEnd().split('\n').length - 1);
});

test('a footer is left out, and told', async () => {
  const body = rows(8, i => `${i},a,1.5`);
  const { table, footer, problemCount } = await readText(`n,b,c\n${body}\nSource: the office\nEnd\n`);
  expect(kindsOf(table)).toEqual(['n: integer', 'b: category', 'c: number']);
  expect([table.rows, footer, problemCount]).toEqual([8, ['Source: the office', 'End'], 0]);
});

test('a short row amid others is a row', async () => {
  const { table, footer, problems } = await readText(`n,b,c\n1,a,2\n2\n3,a,4\n`);
  expect([table.rows, footer]).toEqual([3, []]);
  expect(problems[0]?.message).toBe('row 2: has 1 of 3 fields; the others are missing');
  expect(cellsOf(table)[1]).toEqual(['2', '', '']);
});

test('corrections hold over what was understood', async () => {
  const { table } = await readText('x;y\n1,5;007\n', {
    corrections: { header: false, mark: 0x2e, kinds: { column_2: 'number' } },
  });
  expect(kindsOf(table)).toEqual(['column_1: category', 'column_2: number']);
  expect(table.rows).toBe(2);
});
