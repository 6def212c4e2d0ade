import { expect, test } from 'vitest';
import { followedRows, needsTableToFollow } from '../../../src/core/erasure/followed-rows.ts';
import { matchingRows } from '../../../src/core/erasure/matching-rows.ts';
import { stepWithoutRows } from '../../../src/core/erasure/step-without-rows.ts';
import {
  spelledRows,
  tableWithoutRows,
  textsOfNoOther,
  wordsOfOthers,
} from '../../../src/core/erasure/table-without-rows.ts';
import { applyStep } from '../../../src/core/table/steps/apply-step.ts';
import type { CleaningStep } from '../../../src/core/table/steps/cleaning-step.ts';
import { createProblemLog } from '../../../src/core/table/read-problems.ts';
import { people } from './tables.ts';

test.each([
  { matches: [{ column: 'id', text: 'A-1' }], rows: [0, 2] },
  { matches: [{ column: 'id', text: 'A-11' }], rows: [] },
  { matches: [{ column: 'age', text: '36' }], rows: [0, 2] },
  { matches: [{ column: 'joined', text: '2020-01-02' }], rows: [0] },
  {
    matches: [
      { column: 'age', text: '36' },
      { column: 'city', text: 'Delft' },
    ],
    rows: [0],
  },
])('the cells $matches are those of rows $rows', ({ matches, rows }) => {
  expect(matchingRows(people, matches)).toEqual(rows);
});

const hand: CleaningStep = {
  kind: 'editTable',
  cells: [
    { row: 1, column: 'city', text: 'Leiden' },
    { row: 4, column: 'city', text: 'Bruges' },
  ],
  droppedRows: [2, 5],
  droppedColumns: [],
  renamed: [],
};

test.each<{ step: CleaningStep; rows: readonly number[]; now: readonly number[] }>([
  { step: { kind: 'dropColumns', columns: ['id'] }, rows: [0, 2], now: [0, 2] },
  { step: { kind: 'dropRows', rows: [1, 2] }, rows: [0, 2], now: [0] },
  { step: hand, rows: [0, 2, 3], now: [0, 1, 2] },
  { step: { kind: 'dropMissingRows', columns: ['city', 'age'] }, rows: [0, 4], now: [0, 2] },
  { step: { kind: 'dropDuplicateRows' }, rows: [2, 4], now: [2, 4] },
])('rows $rows stand at $now after $step.kind', ({ step, rows, now }) => {
  expect(followedRows(step, needsTableToFollow(step) ? people : null, rows)).toEqual(now);
});

test('following agrees with taking the step', async () => {
  const step: CleaningStep = { kind: 'dropMissingRows', columns: ['age'] };
  const context = { pseudonymOf: (text: string) => Promise.resolve(text), problems: createProblemLog() };
  const after = await applyStep(people, step, context);
  expect(followedRows(step, people, matchingRows(people, [{ column: 'id', text: 'D-4' }]))).toEqual(
    matchingRows(after, [{ column: 'id', text: 'D-4' }]),
  );
});

test('a recorded step names the rows as they are without the person', () => {
  expect(stepWithoutRows(hand, [0, 2])).toEqual({
    ...hand,
    cells: [{ row: 2, column: 'city', text: 'Bruges' }],
    droppedRows: [1, 3],
  });
  expect(stepWithoutRows({ kind: 'dropRows', rows: [1, 2, 5] }, [0])).toEqual({
    kind: 'dropRows',
    rows: [1, 4],
  });
  const other: CleaningStep = { kind: 'dropColumns', columns: ['id'] };
  expect(stepWithoutRows(other, [0])).toBe(other);
});

test('a text that nobody else has leaves the dictionary with its rows', () => {
  const table = tableWithoutRows(people, [0, 2]);
  expect(table.rows).toBe(3);
  expect(table.columns[0]).toMatchObject({ dictionary: ['B-2', 'C-3', 'D-4'] });
  expect(table.columns[1]).toMatchObject({ dictionary: ['Ghent', 'Delft'] });
  expect(table.columns[2]).toMatchObject({ values: Float64Array.of(41, Number.NaN, 29) });
  expect(people.rows).toBe(5);
});

test('only texts that no other row has are a person’s own', () => {
  expect(textsOfNoOther(people, [0, 2])).toEqual(['A-1']);
  expect(textsOfNoOther(people, [0])).toEqual([]);
});

test('a word that stands in texts of others tells of them too', () => {
  expect(wordsOfOthers(people, [0, 2], ['A-1', 'delft', 'Ghen'])).toEqual(['delft']);
});

test('rows are spelled cell by cell, to be hashed', () => {
  expect(spelledRows(people, [1])).toBe(
    '[["id","B-2"],["city","Ghent"],["age","41"],["joined","2021-06-01"]]',
  );
});
