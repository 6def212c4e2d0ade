import { describe, expect, test } from 'vitest';
import { cellText, type Table } from '../../../../src/core/table/column.ts';
import { createProblemLog } from '../../../../src/core/table/read-problems.ts';
import { applyStep } from '../../../../src/core/table/steps/apply-step.ts';
import type { CleaningStep } from '../../../../src/core/table/steps/cleaning-step.ts';
import type { EditTable } from '../../../../src/core/table/steps/edit-table.ts';
import { tableOf } from '../../table-of.ts';

const people = tableOf(
  {
    name: ['Ada', 'Alan', 'Ada', 'Grace'],
    city: ['London ', ' london', 'London ', null],
    born: [Date.UTC(1815, 11, 10), Date.UTC(1912, 5, 23), Date.UTC(1815, 11, 10), null],
    age: [36, -1, 36, null],
  },
  { born: 'datetime', age: 'integer' },
);

const apply = (step: CleaningStep, table: Table = people, problems = createProblemLog()) =>
  applyStep(table, step, { problems, pseudonymOf: text => Promise.resolve(`p(${text})`) });

const edit = (changes: Partial<Omit<EditTable, 'kind'>>): EditTable => ({
  kind: 'editTable',
  cells: [],
  droppedRows: [],
  droppedColumns: [],
  renamed: [],
  ...changes,
});

/** The cells of a column as a person reads them. */
const cells = (table: Table, name: string) => {
  const column = table.columns.find(candidate => candidate.name === name)!;
  return Array.from({ length: table.rows }, (_, row) => cellText(column, row));
};

describe('each step changes what it says and nothing else', () => {
  test.each<[CleaningStep, string, readonly string[]]>([
    [{ kind: 'renameColumn', column: 'city', to: 'town' }, 'town', ['London ', ' london', 'London ', '']],
    [{ kind: 'dropDuplicateRows' }, 'name', ['Ada', 'Alan', 'Grace']],
    [{ kind: 'dropRows', rows: [1, 4] }, 'name', ['Alan', 'Ada']],
    [{ kind: 'dropMissingRows', columns: ['age', 'name'] }, 'name', ['Ada', 'Alan', 'Ada']],
    [{ kind: 'trimText', columns: ['city'] }, 'city', ['London', 'london', 'London', '']],
    [
      { kind: 'mergeCategories', column: 'city', merges: [{ from: [' london'], into: 'London ' }] },
      'city',
      ['London ', 'London ', 'London ', ''],
    ],
    [
      { kind: 'fillMissing', column: 'city', value: 'Arlington' },
      'city',
      ['London ', ' london', 'London ', 'Arlington'],
    ],
    [{ kind: 'fillMissing', column: 'age', value: '85' }, 'age', ['36', '-1', '36', '85']],
    [{ kind: 'setMissing', column: 'age', values: ['-1'] }, 'age', ['36', '', '36', '']],
    [{ kind: 'setMissing', column: 'name', values: ['Ada'] }, 'name', ['', 'Alan', '', 'Grace']],
    [{ kind: 'setMissingOutside', column: 'age', least: 0, most: null }, 'age', ['36', '', '36', '']],
    [{ kind: 'pseudonymise', columns: ['name'] }, 'name', ['p(Ada)', 'p(Alan)', 'p(Ada)', 'p(Grace)']],
    [{ kind: 'pseudonymise', columns: ['age'] }, 'age', ['p(36)', 'p(-1)', 'p(36)', '']],
    [{ kind: 'keepYear', column: 'born', years: 1 }, 'born', ['1815', '1912', '1815', '']],
    [{ kind: 'keepYear', column: 'born', years: 10 }, 'born', ['1810', '1910', '1810', '']],
    [{ kind: 'keepPrefix', column: 'name', characters: 1 }, 'name', ['A', 'A', 'A', 'G']],
    [{ kind: 'roundNumbers', column: 'age', multiple: 5 }, 'age', ['35', '0', '35', '']],
    [{ kind: 'bandNumbers', column: 'age', width: 10 }, 'age', ['30–39', '-10–-1', '30–39', '']],
    [
      { kind: 'redactText', columns: ['name'], what: ['name'] },
      'name',
      ['[NAME]', '[NAME]', '[NAME]', 'Grace'],
    ],
    [edit({ cells: [{ row: 4, column: 'age', text: ' 85 ' }] }), 'age', ['36', '-1', '36', '85']],
    [
      edit({ cells: [{ row: 1, column: 'born', text: '1815-12-11' }] }),
      'born',
      ['1815-12-11', '1912-06-23', '1815-12-10', ''],
    ],
    [edit({ cells: [{ row: 2, column: 'city', text: '' }] }), 'city', ['London ', '', 'London ', '']],
    [
      edit({
        cells: [
          { row: 1, column: 'name', text: 'Augusta' },
          { row: 1, column: 'name', text: 'Augusta Ada' },
        ],
      }),
      'name',
      ['Augusta Ada', 'Alan', 'Ada', 'Grace'],
    ],
    [
      edit({ cells: [{ row: 4, column: 'city', text: 'Arlington' }], droppedRows: [1, 2] }),
      'city',
      ['London ', 'Arlington'],
    ],
    [
      edit({
        renamed: [
          { column: 'name', to: 'city' },
          { column: 'city', to: 'name' },
        ],
      }),
      'city',
      ['Ada', 'Alan', 'Ada', 'Grace'],
    ],
    [{ kind: 'changeKinds', changes: [{ name: 'age', kind: 'category' }] }, 'age', ['36', '-1', '36', '']],
  ])('%j', async (step, column, expected) => {
    const before = structuredClone(people);
    const after = await apply(step);
    expect(cells(after, column).map(text => text.replace(/^-0$/, '0'))).toEqual(expected);
    expect(people).toEqual(before);
  });

  test('dropping columns leaves the others', async () => {
    const after = await apply({ kind: 'dropColumns', columns: ['name', 'born'] });
    expect(after.columns.map(({ name }) => name)).toEqual(['city', 'age']);
  });
});

test('a dictionary holds no text that no row has any more, in the order of first appearance', async () => {
  const after = await apply({ kind: 'dropRows', rows: [1] });
  expect(after.columns[0]).toMatchObject({ dictionary: ['Alan', 'Ada', 'Grace'] });
});

test('values that are not of the new kind become missing, and are told', async () => {
  const problems = createProblemLog();
  const after = await apply(
    { kind: 'changeKinds', changes: [{ name: 'name', kind: 'number' }] },
    people,
    problems,
  );
  expect(cells(after, 'name')).toEqual(['', '', '', '']);
  expect(problems.told().problemCount).toBe(4);
});

test('coordinates are rounded without noise in the last digits', async () => {
  const table = tableOf({ latitude: [48.8566, 0.3, -33.8688] });
  expect(
    (await apply({ kind: 'roundNumbers', column: 'latitude', multiple: 0.1 }, table)).columns[0],
  ).toMatchObject({
    values: Float64Array.of(48.9, 0.3, -33.9),
  });
});

test('a boolean column takes its own two words only', async () => {
  const table = tableOf({ churn: ['Yes', 'No'] }, { churn: 'boolean' });
  const put = (text: string) => apply(edit({ cells: [{ row: 1, column: 'churn', text }] }), table);
  expect(cells(await put('No'), 'churn')).toEqual(['No', 'No']);
  await expect(put('maybe')).rejects.toThrow(`row 1, column churn: 'maybe' is not "Yes" or "No"`);
});

test('a third value makes a column of two a category', async () => {
  const table = tableOf({ churn: ['Yes', 'No', null] }, { churn: 'boolean' });
  const after = await apply({ kind: 'fillMissing', column: 'churn', value: 'unknown' }, table);
  expect(after.columns[0]).toMatchObject({ kind: 'category', dictionary: ['Yes', 'No', 'unknown'] });
});

describe('what does not fit the table is refused by name', () => {
  test.each<[CleaningStep, RegExp]>([
    [{ kind: 'dropColumns', columns: ['salary'] }, /no column "salary"/],
    [{ kind: 'dropColumns', columns: ['name', 'city', 'born', 'age'] }, /No column would be left/],
    [{ kind: 'renameColumn', column: 'name', to: 'age' }, /already has a column "age"/],
    [{ kind: 'renameColumn', column: 'name', to: ' ' }, /needs a name/],
    [{ kind: 'dropRows', rows: [1, 2, 3, 4] }, /No row would be left/],
    [{ kind: 'fillMissing', column: 'age', value: 'old' }, /Column age: 'old' is not a whole number/],
    [{ kind: 'fillMissing', column: 'age', value: '2.5' }, /Column age: '2.5' is not a whole number/],
    [{ kind: 'mergeCategories', column: 'age', merges: [] }, /holds numbers/],
    [{ kind: 'keepYear', column: 'name', years: 1 }, /not read as dates/],
    [{ kind: 'roundNumbers', column: 'name', multiple: 1 }, /no numbers/],
    [{ kind: 'bandNumbers', column: 'born', width: 10 }, /no numbers/],
    [{ kind: 'bandNumbers', column: 'age', width: 0.5 }, /whole number above 0|Bands of 0.5/],
    [{ kind: 'redactText', columns: ['age'], what: ['name'] }, /holds numbers/],
    [edit({ cells: [{ row: 3, column: 'age', text: 'old' }] }), /row 3, column age: 'old' is not a number/],
    [
      edit({ cells: [{ row: 3, column: 'age', text: '2.5' }] }),
      /row 3, column age: '2.5' is not a whole number/,
    ],
    [edit({ cells: [{ row: 5, column: 'age', text: '2' }] }), /no row 5/],
    [edit({ cells: [{ row: 1, column: 'height', text: '2' }] }), /no column "height"/],
    [edit({ droppedRows: [1, 2, 3, 4] }), /No row would be left/],
    [edit({ droppedColumns: ['name', 'city', 'born', 'age'] }), /No column would be left/],
    [edit({ renamed: [{ column: 'name', to: 'age' }] }), /two columns "age"/],
  ])('%j', async (step, message) => {
    await expect(apply(step)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(message),
    });
  });
});
