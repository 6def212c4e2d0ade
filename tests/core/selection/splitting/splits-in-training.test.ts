import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../../src/core/random.ts';
import type { SplitPlan } from '../../../../src/core/selection/split-plan.ts';
import { type ComparisonInput, trainAndCompare } from '../../../../src/core/selection/train-and-compare.ts';
import { type Table, columnNamed } from '../../../../src/core/table/column.ts';
import { tableOf } from '../../table-of.ts';
import { type AnyEstimator, cpu, buys, surroundings } from '../customers.ts';

const rows = 160;
const random = createRandom(11);
const cells = <Cell>(make: (row: number) => Cell) => Array.from({ length: rows }, (_, row) => make(row));
/** Visits of 32 patients on as many days as there are rows, two of them without a date. */
const visits: Table = tableOf(
  {
    patient: cells(row => 100 + (row % 32)),
    day: cells(row => (row < 2 ? null : 1.6e12 + ((row * 37) % rows) * 86_400_000)),
    part: cells(row => (row === 5 ? null : row % 4 === 0 ? 'test' : row % 4 === 1 ? 'valid' : 'train')),
    pressure: cells(() => 120 + 20 * random()),
    ill: cells(row => ((row % 32) + 20 * random() > 22 ? 'yes' : 'no')),
  },
  { patient: 'integer', day: 'datetime' },
);

function question(split: SplitPlan, table = visits): ComparisonInput {
  return {
    table,
    problem: { task: 'classification', target: 'ill', positive: 'yes', metric: 'roc_auc' },
    settings: { seed: 6, testShare: 0.25, folds: 3, split, candidates: ['logisticRegression'] },
  };
}

const plans: readonly SplitPlan[] = [
  { kind: 'random', shuffle: true, repeats: 2 },
  { kind: 'stratified', shuffle: false, repeats: 1 },
  { kind: 'group', column: 'patient' },
  { kind: 'time', column: 'day' },
  { kind: 'time', column: null },
  { kind: 'fixed', column: 'part', testValues: ['test'], shuffle: true, repeats: 1 },
];

/** Everything in these rows turned into nonsense, but for what the split itself goes by. */
function spoiled(hit: ReadonlySet<number>): Table {
  const columns = visits.columns.map(column => {
    if ('codes' in column || column.name !== 'pressure') return column;
    return { ...column, values: column.values.map((value, row) => (hit.has(row) ? 1e6 + row : value)) };
  });
  return { rows, columns };
}

async function learned(input: ComparisonInput) {
  const seen: number[][] = [];
  const watched: AnyEstimator = {
    ...cpu.logisticRegression!,
    fit(features, target, params, context) {
      seen.push([...features.data]);
      return cpu.logisticRegression!.fit(features, target, params, context);
    },
  };
  const { pipeline, result, trainRows, testRows } = await trainAndCompare(
    input,
    surroundings({ logisticRegression: watched }),
  );
  const { candidates, leftOut, rowsOutsideSplit } = result;
  return { trainRows, testRows, rowsOutsideSplit, free: { seen, pipeline, candidates, leftOut } };
}

const idOf = (plan: SplitPlan) => `${plan.kind}${'column' in plan ? ` by ${plan.column}` : ''}`;

describe.each(plans.map(plan => ({ plan, name: idOf(plan) })))('split $name', ({ plan }) => {
  test('other test rows change no fold, no score and no model', async () => {
    const before = await learned(question(plan));
    const after = await learned(question(plan, spoiled(new Set(before.testRows))));
    expect(after.testRows).toEqual(before.testRows);
    expect(before.free.seen).toHaveLength('repeats' in plan ? 3 * plan.repeats + 1 : 4);
    expect(after.free).toEqual(before.free);
  });

  test('the column that the rows are cut by is not learned from', async () => {
    const { free } = await learned(question(plan));
    const column = 'column' in plan ? plan.column : null;
    if (column === null) return;
    expect(free.pipeline.inputs.map(({ name }) => name)).not.toContain(column);
    expect(free.leftOut.map(left => left.column)).toContain(column);
  });
});

test('the test of a time split is the latest part, and rows without a date take no part', async () => {
  const { trainRows, testRows, rowsOutsideSplit } = await learned(question({ kind: 'time', column: 'day' }));
  const day = columnNamed(visits, 'day');
  const times = (at: Uint32Array) => Array.from(at, row => ('values' in day ? day.values[row]! : NaN));
  expect(Math.max(...times(trainRows))).toBeLessThan(Math.min(...times(testRows)));
  expect(trainRows.length + testRows.length).toBe(rows - 2);
  expect(rowsOutsideSplit).toBe(2);
});

test('a fixed column says what the test is: all other values are for training', async () => {
  const plan: SplitPlan = { kind: 'fixed', column: 'part', testValues: ['test'], shuffle: true, repeats: 1 };
  const { trainRows, testRows, rowsOutsideSplit } = await learned(question(plan));
  expect([...testRows].every(row => row % 4 === 0)).toBe(true);
  expect([...trainRows].some(row => row % 4 === 1)).toBe(true);
  expect(testRows).toHaveLength(40);
  expect(rowsOutsideSplit).toBe(1);
});

test('without a split classes are stratified and mixed, as if that had been asked for', async () => {
  const asked: ComparisonInput = {
    ...buys,
    settings: { ...buys.settings, split: { kind: 'stratified', shuffle: true, repeats: 1 } },
  };
  const [without, withIt] = await Promise.all([buys, asked].map(one => trainAndCompare(one, surroundings())));
  expect(without).toEqual(withIt);
});

test.each([
  [{ kind: 'group', column: 'nurse' } as const, 'a column that the table lacks'],
  [{ kind: 'time', column: 'part' } as const, 'in order of time by "part"'],
  [
    { kind: 'fixed', column: 'part', testValues: ['Test'], shuffle: true, repeats: 1 } as const,
    'No row with a target has "Test" in "part"',
  ],
])('%o is told by name', async (plan, message) => {
  await expect(learned(question(plan))).rejects.toThrow(
    expect.objectContaining({ name: 'InputError', message: expect.stringContaining(message) }),
  );
});
