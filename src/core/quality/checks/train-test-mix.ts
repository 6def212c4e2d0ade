import type { Table } from '../../table/column.ts';
import type { QualityCheck } from '../check.ts';
import type { RepeatedRow } from '../find-repeats.ts';
import { mostFindingRows, rowsWithFirsts } from '../finding-rows.ts';
import { repeatedRows } from '../repeated-rows.ts';
import { isRandom, type TestPart, withoutSplit } from '../test-part.ts';
import { countOf, percentage } from '../wording.ts';

/** As training cuts it off. */
const testShare = 0.2;

/** Rows of the test that also stand among the training rows. */
export const checkTrainTestMix: QualityCheck = {
  name: 'train/test mix',
  explanation:
    'A row of the test with a copy among the training rows is no test: the model has seen the answer. Where the rows are cut at random, the share of such rows is what one has to expect; where they are cut by a column or by time, it is counted.',
  thresholds: ['trainTestMix'],
  when: 'report',
  find: ({ table, repeated, problem, split, testPart, thresholds: { trainTestMix } }) => {
    if (problem === null) return [];
    if (!isRandom(split)) {
      const part = testPart();
      return part === null ? [] : [...countMix(table, part, trainTestMix)];
    }
    const copies = repeated();
    const seen = expectedMix(copies);
    if (seen <= trainTestMix * table.rows) return [];
    return [
      {
        check: 'train/test mix',
        column: null,
        severity: 'warning',
        message: `With a random cut, about ${percentage(seen, table.rows)} of the test rows would also stand among the training rows. Remove the copies first.`,
        rows: rowsWithFirsts(copies),
        fix: { label: 'Drop the copies', step: { kind: 'dropDuplicateRows' } },
      },
    ];
  },
};

/** Of a group of k equal rows, a test row has a copy in training unless all others are in the test too. */
function expectedMix(copies: readonly RepeatedRow[]): number {
  const sizes = new Map<number, number>();
  for (const { of } of copies) sizes.set(of, (sizes.get(of) ?? 1) + 1);
  let seen = 0;
  for (const size of sizes.values()) seen += size * (1 - testShare ** (size - 1));
  return seen;
}

function* countMix(table: Table, part: TestPart, least: number) {
  const [isTrain, isTest] = [marked(table.rows, part.trainRows), marked(table.rows, part.testRows)];
  const copies = repeatedRows(withoutSplit(table, part));
  const inTraining = new Set<number>();
  for (const { row, of } of copies) if (isTrain[row] === 1 || isTrain[of] === 1) inTraining.add(of);
  const mixed = new Set<number>();
  for (const { row, of } of copies) {
    if (!inTraining.has(of)) continue;
    for (const one of [of, row]) if (isTest[one] === 1) mixed.add(one);
  }
  const tests = part.testRows.length;
  if (mixed.size <= least * tests) return;
  yield {
    check: 'train/test mix',
    column: null,
    severity: 'warning' as const,
    message: `${countOf(mixed.size, 'row')} of the test (${percentage(mixed.size, tests)}) also ${mixed.size === 1 ? 'stands' : 'stand'} among the training rows.`,
    rows: [...mixed]
      .sort((a, b) => a - b)
      .slice(0, mostFindingRows)
      .map(row => row + 1),
  };
}

function marked(count: number, rows: Uint32Array): Uint8Array {
  const marks = new Uint8Array(count);
  for (const row of rows) marks[row] = 1;
  return marks;
}
