import { expect, test } from 'vitest';
import { createProblemLog } from '../../../../src/core/table/read-problems.ts';
import { replaySteps } from '../../../../src/core/table/replay/replay-steps.ts';
import { tableOf } from '../../table-of.ts';
import { cellsOf } from '../csv-text.ts';

const context = () => ({ pseudonymOf: async (text: string) => `p${text}`, problems: createProblemLog() });

test('steps are taken on the columns that are there; those that speak of rows by number are left out and told', async () => {
  const table = tableOf({ city: [' Wien ', 'Graz', null], age: [3, 4, 5] });
  const {
    table: after,
    replayed,
    skipped,
  } = await replaySteps(
    table,
    [
      { kind: 'trimText', columns: ['city', 'name'] },
      { kind: 'dropRows', rows: [1] },
      { kind: 'renameColumn', column: 'fee', to: 'price' },
      { kind: 'dropMissingRows', columns: ['city'] },
      { kind: 'setMissingOutside', column: 'age', least: null, most: 3 },
    ],
    context(),
  );
  expect(cellsOf(after)).toEqual([
    ['Wien', '3'],
    ['Graz', ''],
  ]);
  expect(replayed.map(({ kind }) => kind)).toEqual(['trimText', 'dropMissingRows', 'setMissingOutside']);
  expect(replayed[0]).toEqual({ kind: 'trimText', columns: ['city'] });
  expect(skipped.map(({ step, why }) => [step.kind, why])).toEqual([
    ['dropRows', 'it speaks of rows of the table it was made for'],
    ['renameColumn', 'its columns are not there'],
  ]);
});

test('a step that does not fit the newer table is told with its own words', async () => {
  const table = tableOf({ a: [1, 2] });
  const { table: after, skipped } = await replaySteps(
    table,
    [{ kind: 'keepYear', column: 'a', years: 1 }],
    context(),
  );
  expect(after).toBe(table);
  expect(skipped[0]!.why).toContain('Column a is not read as dates.');
});
