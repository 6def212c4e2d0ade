import { describe, expect, test } from 'vitest';
import { profileTable } from '../../../src/core/explore/profile-table.ts';
import { assessQuality } from '../../../src/core/quality/assess.ts';
import type { ReadProblem } from '../../../src/core/table/read-problems.ts';
import type { Finding } from '../../../src/core/quality/finding.ts';
import type { Column, Table } from '../../../src/core/table/column.ts';
import { numbers, words } from '../explore/columns.ts';

function tableOf(columns: readonly Column[]): Table {
  const first = columns[0]!;
  return { rows: 'values' in first ? first.values.length : first.codes.length, columns };
}

function findings(
  check: string,
  columns: readonly Column[],
  problems: readonly ReadProblem[] = [],
): Finding[] {
  const table = tableOf(columns);
  return assessQuality(table, profileTable(table), problems).filter(finding => finding.check === check);
}

const rowsOf = (count: number) => Array.from({ length: count }, (_, row) => row);

describe('shape', () => {
  test('is told of every table', () => {
    expect(findings('shape', [numbers('x', rowsOf(1234))])).toEqual([
      { check: 'shape', column: null, severity: 'info', message: '1,234 rows and 1 column.', rows: [] },
    ]);
  });

  test('warns of a table too small to judge by', () => {
    expect(findings('shape', [numbers('x', rowsOf(99))])[0]!.severity).toBe('warning');
  });
});

describe('missing', () => {
  test.each([
    [5, 'info', '5 of 100 values are missing (5 %).'],
    [6, 'warning', '6 of 100 values are missing (6 %).'],
    [50, 'warning', '50 of 100 values are missing (50 %).'],
    [51, 'critical', '51 of 100 values are missing (51 %).'],
    [100, 'critical', 'All 100 values are missing: the column says nothing.'],
  ])('%i of 100 is %s', (missing, severity, message) => {
    const values = rowsOf(100).map(row => (row < missing ? null : row));
    expect(findings('missing', [numbers('age', values)])[0]).toMatchObject({
      column: 'age',
      severity,
      message,
    });
  });

  test('shows the rows, counted from 1', () => {
    expect(findings('missing', [words('plan', ['a', null, 'b', null])])[0]!.rows).toEqual([2, 4]);
  });

  test('shows at most a hundred of them', () => {
    expect(
      findings('missing', [
        numbers(
          'x',
          rowsOf(300).map(() => null),
        ),
      ])[0]!.rows,
    ).toHaveLength(100);
  });
});

const copies = (count: number) => [numbers('x', [...rowsOf(100 - count), ...rowsOf(count)])];

describe('duplicates', () => {
  test('names the copies after what they are copies of', () => {
    const columns = [numbers('x', [1, 2, 1, null, null]), words('y', ['a', 'b', 'a', 'c', 'c'])];
    const [finding] = findings('duplicates', columns);
    expect(finding).toMatchObject({ severity: 'warning', rows: [1, 3, 4, 5] });
    expect(finding!.message).toMatch(
      /^2 rows \(40 %\) are exact copies of an earlier one: row 3 repeats row 1\./,
    );
  });

  test('one in a hundred is worth a word, more a warning', () => {
    expect(findings('duplicates', copies(1))[0]!.severity).toBe('info');
    expect(findings('duplicates', copies(2))[0]!.severity).toBe('warning');
  });
});

describe('constant', () => {
  test.each<[string, Column, string]>([
    ['a word', words('country', ['CH', 'CH', 'CH']), 'Every row says "CH": nothing can be learned from it.'],
    ['a number', numbers('year', [2020, 2020]), 'Every row says "2020": nothing can be learned from it.'],
    ['with gaps', words('flag', [null, 'yes', null]), 'The only value is "yes", beside 2 missing values.'],
  ])('%s', (_, column, message) => {
    expect(findings('constant', [column])).toMatchObject([{ severity: 'warning', message }]);
  });

  test('an empty column is the affair of missing', () => {
    expect(findings('constant', [numbers('x', [null, null])])).toEqual([]);
  });
});

describe('identifier', () => {
  const ids = rowsOf(30).map(row => `c-${row}`);

  test('an identifier is said to stay out of models', () => {
    expect(findings('identifier', [words('id', ids, 'identifier')])).toMatchObject([{ severity: 'info' }]);
  });

  test('a category in which all differ is suspected', () => {
    expect(findings('identifier', [words('name', ids)])).toMatchObject([
      {
        column: 'name',
        severity: 'warning',
        message:
          'All 30 values differ (such as "c-0"). If it only names the rows, change its kind to identifier.',
      },
    ]);
  });

  test('row numbers are suspected, measured numbers that happen to differ are not', () => {
    expect(findings('identifier', [numbers('row', rowsOf(30), 'integer')])).toHaveLength(1);
    expect(
      findings('identifier', [
        numbers(
          'income',
          rowsOf(30).map(row => row * 137),
          'integer',
        ),
      ]),
    ).toEqual([]);
    expect(findings('identifier', [numbers('length', rowsOf(30))])).toEqual([]);
  });
});

const cities = (count: number) => [
  words(
    'city',
    rowsOf(200).map(row => `city ${row % count}`),
  ),
];

test('a category with more than fifty values is told, fifty are not', () => {
  expect(findings('high cardinality', cities(50))).toEqual([]);
  expect(findings('high cardinality', cities(51))).toMatchObject([
    {
      column: 'city',
      severity: 'warning',
      message: expect.stringContaining('51 different values in 200 rows'),
    },
  ]);
});

describe('type problems', () => {
  const age = numbers('age', rowsOf(20));
  const problem = { row: 17, column: 'age', message: "row 17, column age: 'abc' is not a number" };

  test('one is told with its row and value', () => {
    expect(findings('type problems', [age], [problem])).toEqual([
      {
        check: 'type problems',
        column: 'age',
        severity: 'warning',
        message: "row 17, column age: 'abc' is not a number.",
        rows: [17],
      },
    ]);
  });

  test('several of one column are told together, those without a column apart', () => {
    const short = { row: 3, column: null, message: 'row 3 has 3 of 20 fields' };
    expect(findings('type problems', [age], [problem, short, { ...problem, row: 19 }])).toMatchObject([
      {
        column: 'age',
        rows: [17, 19],
        message: expect.stringMatching(/^2 problems in reading, the first: row 17/),
      },
      { column: null, rows: [3], message: 'row 3 has 3 of 20 fields.' },
    ]);
  });

  test('more problems than are told one by one are owned up to', () => {
    const table = tableOf([age]);
    const told = assessQuality(table, profileTable(table), [problem, { ...problem, row: 18 }], 5000);
    expect(told.find(({ check }) => check === 'type problems')!.message).toMatch(
      /^At least 2 problems in reading, the first: row 17/,
    );
  });
});

describe('mixed types', () => {
  test('the value that keeps a column from being numbers is shown with its row', () => {
    const column = words('charges', [...rowsOf(30).map(row => `${row}.5`), 'n.a.']);
    expect(findings('mixed types', [column])).toEqual([
      {
        check: 'mixed types',
        column: 'charges',
        severity: 'warning',
        message:
          '1 of 31 values is not a number, the first in row 31: "n.a.". Change the kind to number to read them as missing.',
        rows: [31],
      },
    ]);
  });

  test.each([
    ['codes with leading zeros', ['007', '008', '0123', '4']],
    ['words', ['red', 'green', 'blue', '4']],
    ['numbers alone', ['1', '2', '3.5', '-4e3']],
  ])('%s are let be', (_, values) => {
    expect(findings('mixed types', [words('x', values)])).toEqual([]);
  });
});
