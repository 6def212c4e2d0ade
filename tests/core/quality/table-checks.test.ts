import { describe, expect, test } from 'vitest';
import { tableOf } from '../table-of.ts';
import { classifying, findingsOf, rowsOf } from './thorough.ts';

const day = 86_400_000;

describe('near duplicates', () => {
  test('case, blanks, identifiers and the last digits do not make another row; exact copies are another check’s', () => {
    const table = tableOf(
      {
        id: ['a', 'b', 'c', 'd', 'd'],
        name: ['Ann Lee', ' ann  lee', 'Bo', 'Ann Lee', 'Ann Lee'],
        income: [52_000, 52_000.4, 52_000, 53_000, 53_000],
      },
      { id: 'identifier' },
    );
    expect(findingsOf('near duplicates', table)).toMatchObject([
      { rows: [1, 2], message: expect.stringContaining('row 2 is like row 1') },
    ]);
    expect(findingsOf('duplicates', table)).toMatchObject([{ rows: [4, 5] }]);
  });
});

describe('duplicated columns', () => {
  test('the same numbers under another name', () => {
    const table = tableOf({ x: [1, null, 3], y: [1, null, 3], z: [1, 2, 3] });
    expect(findingsOf('duplicated columns', table)).toMatchObject([
      { column: 'y', message: 'Says in every row the same as "x".' },
    ]);
  });

  test('the same categories in other words', () => {
    const table = tableOf({ sex: ['m', 'f', 'm', null], geschlecht: ['Mann', 'Frau', 'Mann', null] });
    expect(findingsOf('duplicated columns', table)).toMatchObject([
      { column: 'geschlecht', message: 'Says in every row the same as "sex", in other words.' },
    ]);
  });

  test('of the target and its copy, the copy is the one too many', () => {
    const table = tableOf({ copy: ['m', 'f', 'm'], label: ['a', 'b', 'a'] });
    const [finding] = findingsOf('duplicated columns', table, classifying('label'));
    expect(finding).toMatchObject({ column: 'copy', fix: { step: { columns: ['copy'] } } });
  });

  test('a finer division is not the same', () => {
    const table = tableOf({ coarse: ['a', 'a', 'b'], fine: ['a1', 'a2', 'b'] });
    expect(findingsOf('duplicated columns', table)).toEqual([]);
  });
});

test('high correlation names the column that it is most like', () => {
  const table = tableOf({
    x: rowsOf(40),
    opposite: rowsOf(40).map(row => -row + Math.sin(row)),
    apart: rowsOf(40).map(row => Math.cos(7 * row)),
  });
  expect(findingsOf('high correlation', table)).toMatchObject([
    { column: 'opposite', severity: 'warning', message: 'Falls as "x" rises (r = -1.00).' },
  ]);
});

describe('time', () => {
  test('a gap of many usual steps is told with its ends', () => {
    const dates = rowsOf(40).map(row => (row < 20 ? row : row + 30) * day);
    expect(findingsOf('date gaps', tableOf({ seen: dates }, { seen: 'datetime' }))).toMatchObject([
      {
        message: '1 gap of more than 10 usual steps, the longest from 1970-01-20 to 1970-02-20.',
      },
    ]);
  });

  test('dates in order but for one name its row, dates in no order say nothing', () => {
    const dates = rowsOf(40).map(row => (row === 10 ? 0 : row) * day);
    expect(findingsOf('unsorted time', tableOf({ seen: dates }, { seen: 'datetime' }))).toMatchObject([
      { rows: [11] },
    ]);
    const mixed = rowsOf(40).map(row => ((row * 17) % 40) * day);
    expect(findingsOf('unsorted time', tableOf({ seen: mixed }, { seen: 'datetime' }))).toEqual([]);
  });
});

test('unique: texts and dates that never repeat, not measured numbers', () => {
  const table = tableOf(
    {
      note: rowsOf(30).map(row => `note number ${row}`),
      seen: rowsOf(30).map(row => row * day),
      length: rowsOf(30),
    },
    { note: 'text', seen: 'datetime' },
  );
  expect(findingsOf('unique', table).map(({ column }) => column)).toEqual(['note', 'seen']);
});
