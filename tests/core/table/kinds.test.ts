import { describe, expect, test } from 'vitest';
import { isMissing } from '../../../src/core/table/column.ts';
import { readText } from './csv-text.ts';

/** The column that these values make, beside one that keeps the table wider than one column. */
async function columnOf(values: readonly string[], name = 'x') {
  const { table, problems } = await readText(
    `${name},other\n${values.map(value => `${value},0.5\n`).join('')}`,
  );
  const column = table.columns[0]!;
  const missing = values.flatMap((_, row) => (isMissing(column, row) ? [row] : []));
  return { column, kind: column.kind, missing, problems };
}

const times = (count: number, value: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => value(i));

test.each([
  ['integer', ['1', '-2', '+3']],
  ['number', ['1', '2.5', '-3e-4', '.5', '5.']],
  ['boolean', ['0', '1', '1']],
  ['boolean', ['TRUE', 'False', 'TRUE']],
  ['boolean', ['yes', 'no', '']],
  ['boolean', ['T', 'F']],
  ['boolean', ['y', 'n']],
  ['boolean', ['No', 'No']],
  ['integer', ['1', '1']],
  ['integer', ['0', '1', '2']],
  ['category', ['yes', 'no', 'Yes']],
  ['category', ['a', 'b', 'a']],
  ['datetime', ['2024-02-29', '1999-12-31']],
  ['datetime', ['2024-02-29T13:45:10Z', '2024-02-29 13:45']],
  ['category', ['1/2/2024', '3/4/2024']],
  ['category', ['2023-02-29', '2023-02-30']],
  ['category', ['0x1F', '0x20']],
  ['category', ['1,5'.replace(',', '_'), '2_5']],
  ['number', ['', '']],
] as const)('%s from %j', async (kind, values) => {
  expect((await columnOf(values)).kind).toBe(kind);
});

describe('numbers', () => {
  test('leading zeros are never dropped, even where one value has them', async () => {
    const { column } = await columnOf([...times(60, () => '12345'), '007']);
    expect(column).toMatchObject({ kind: 'category', dictionary: ['12345', '007'] });
  });

  test('integers that a float cannot hold stay as they are written', async () => {
    const { column } = await columnOf(['9007199254740993', '9007199254740992']);
    expect(column).toMatchObject({ kind: 'category', dictionary: ['9007199254740993', '9007199254740992'] });
  });

  test('with 95 % numbers the others are missing and told', async () => {
    const { kind, missing, problems } = await columnOf([...times(19, i => `${i}`), 'abc']);
    expect([kind, missing]).toEqual(['integer', [19]]);
    expect(problems).toEqual([{ row: 20, column: 'x', message: "row 20, column x: 'abc' is not a number" }]);
  });

  test('with fewer numbers nothing is lost', async () => {
    const { kind, missing, problems } = await columnOf([...times(18, i => `${i}`), 'abc', 'abc']);
    expect([kind, missing, problems]).toEqual(['category', [], []]);
  });

  test('kinds come from all rows, not from the first ones', async () => {
    expect((await columnOf([...times(5000, i => `${i % 90}`), '0.5'])).kind).toBe('number');
  });
});

describe('what the first 500 rows do not show', () => {
  const lead = 600;

  test('words after numbers: the column is read again, and the numbers stay as they are written', async () => {
    const { column } = await columnOf([...times(lead, i => `${i % 9}.50`), ...times(lead, () => 'high')]);
    expect(column).toMatchObject({ kind: 'category' });
    expect(column).toHaveProperty('dictionary', [...times(9, i => `${i}.50`), 'high']);
  });

  test('one leading zero after numbers', async () => {
    const { column } = await columnOf([...times(lead, i => `${i % 9}`), '007']);
    expect(column).toMatchObject({ kind: 'category', dictionary: [...times(9, i => `${i}`), '007'] });
  });

  test('numbers after words: they become numbers, and the words are told', async () => {
    const { kind, missing, problems } = await columnOf(['low', 'NA', ...times(lead, i => `${i / 2}`)]);
    expect([kind, missing]).toEqual(['number', [0, 1]]);
    expect(problems).toEqual([{ row: 1, column: 'x', message: "row 1, column x: 'low' is not a number" }]);
  });

  test('numbers after nothing', async () => {
    const { kind, missing } = await columnOf([...times(lead, () => ''), '1', '2.5']);
    expect([kind, missing.length]).toEqual(['number', lead]);
  });

  test('words after nothing', async () => {
    const { kind, missing } = await columnOf([...times(lead, () => ''), 'a', 'b', 'a']);
    expect([kind, missing.length]).toEqual(['category', lead]);
  });

  test('words after dates', async () => {
    const { kind, missing } = await columnOf([
      ...times(lead, () => '2024-02-29'),
      ...times(lead, () => 'later'),
    ]);
    expect([kind, missing]).toEqual(['category', []]);
  });

  test('a third word after two', async () => {
    expect((await columnOf([...times(lead, i => `${i % 2}`), '2'])).kind).toBe('integer');
    expect((await columnOf([...times(lead, i => (i % 2 ? 'yes' : 'no')), 'perhaps'])).kind).toBe('category');
  });
});

describe('identifiers', () => {
  test.each([
    ['strings that all differ', 'code', times(30, i => `C-${i}`)],
    ['strings that nearly all differ', 'code', [...times(199, i => `C-${i}`), 'C-0']],
    ['integers under the name of an identifier', 'PassengerId', times(30, i => `${i * 7}`)],
    ['integers under the name of an identifier', 'customer_id', times(30, i => `${i * 7}`)],
    ['row numbers without a name', '', times(30, i => `${i}`)],
  ])('%s (%s)', async (_, name, values) => {
    expect((await columnOf(values, name)).kind).toBe('identifier');
  });

  test.each([
    ['ages that all differ', 'age', times(60, i => `${i + 18}`)],
    ['years in a row', 'year', times(40, i => `${1980 + i}`)],
    ['repeated integers under such a name', 'shop_id', times(60, i => `${i % 7}`)],
  ])('not %s (%s)', async (_, name, values) => {
    expect((await columnOf(values, name)).kind).toBe('integer');
  });

  test('a few different words may be chance', async () => {
    expect((await columnOf(times(10, i => `C-${i}`))).kind).toBe('category');
  });
});

test('sentences that hardly repeat are text', async () => {
  const values = times(60, i => `the ${i}th guest wrote this`);
  expect((await columnOf(values)).kind).toBe('text');
});

describe('missing values', () => {
  test.each(['', ' ', 'NA', 'N/A', 'NaN', 'null', 'None', '?', '#N/A', '<NA>'])('"%s"', async token => {
    expect(await columnOf(['1', token, '3'])).toMatchObject({ kind: 'integer', missing: [1], problems: [] });
    expect(await columnOf(['a', token, 'b'])).toMatchObject({ kind: 'category', missing: [1] });
  });

  test('a dash among numbers, not among words', async () => {
    expect(await columnOf(['1', '-', '3'])).toMatchObject({ kind: 'integer', missing: [1], problems: [] });
    expect(await columnOf(['+', '-', '+'])).toMatchObject({ kind: 'category', missing: [] });
  });

  test('"NA" in quotes is a word among words: Namibia', async () => {
    expect(await columnOf(['DE', '"NA"', 'NA'])).toMatchObject({ kind: 'category', missing: [2] });
  });

  test('"NA" in quotes among numbers is missing', async () => {
    expect(await columnOf(['1', '"NA"', '3'])).toMatchObject({ kind: 'integer', missing: [1], problems: [] });
  });

  test('"NA" in quotes is missing where the file quotes everything', async () => {
    const { table } = await readText('"a","b"\n"x","1"\n"NA","2"\n');
    expect(isMissing(table.columns[0]!, 1)).toBe(true);
  });
});
