import { expect, test } from 'vitest';
import { defaultPlan } from '../../../src/core/preprocessing/default-plan.ts';
import { transform } from '../../../src/core/preprocessing/transform.ts';
import { kFold } from '../../../src/core/selection/splits.ts';
import { prepareFold } from '../../../src/core/selection/prepared-folds.ts';
import { seedsOf } from '../../../src/core/selection/seeds.ts';
import { type ComparisonInput, trainAndCompare } from '../../../src/core/selection/train-and-compare.ts';
import type { Table } from '../../../src/core/table/column.ts';
import { tableOf } from '../table-of.ts';
import { type AnyEstimator, buys, cpu, spent, surroundings } from './customers.ts';

/** The table with everything in these rows turned into nonsense, but for the columns kept. */
function spoiled(table: Table, rows: Uint32Array, kept: readonly string[]): Table {
  const hit = new Set(rows);
  const columns = table.columns.map(column => {
    if (kept.includes(column.name)) return column;
    if ('values' in column) {
      return { ...column, values: column.values.map((value, row) => (hit.has(row) ? 1e6 + row : value)) };
    }
    const dictionary = [...column.dictionary, 'aardvark', 'zebra'];
    const codes = column.codes.map((code, row) => (hit.has(row) ? dictionary.length - 1 - (row % 2) : code));
    return { ...column, codes, dictionary };
  });
  return { ...table, columns };
}

/** Everything that may not depend on the test rows: scores, what was chosen, the fitted pipeline. */
async function learned(input: ComparisonInput) {
  const seen: number[][] = [];
  const watched = (estimator: AnyEstimator): AnyEstimator => ({
    ...estimator,
    fit(features, target, params, context) {
      seen.push([...features.data]);
      return estimator.fit(features, target, params, context);
    },
  });
  const replaced = Object.fromEntries(
    input.settings.candidates.map(name => [name, watched(cpu[name]!)] as const),
  );
  const { pipeline, result, testRows } = await trainAndCompare(input, surroundings(replaced));
  const { candidates, chosen, leftOut } = result;
  return { testRows, metrics: result.test.metrics, free: { pipeline, candidates, chosen, leftOut, seen } };
}

test.each([
  ['classification', buys, ['buys']],
  ['regression', spent, []],
])('%s: other test rows change no score, no fold and no model', async (_, input, kept) => {
  const before = await learned(input);
  const after = await learned({ ...input, table: spoiled(input.table, before.testRows, kept) });
  expect(after.testRows).toEqual(before.testRows);
  expect(after.free).toEqual(before.free);
  expect(after.metrics).not.toEqual(before.metrics);
});

test('the rows held out of a fold have no say in its preparation', async () => {
  // A category that one row alone has: only the fold that holds this row out does not know it.
  const table = tableOf({
    c: Array.from({ length: 20 }, (_, row) => (row === 11 ? 'alone' : row % 2 === 0 ? 'a' : 'b')),
    n: Array.from({ length: 20 }, (_, row) => (row === 11 ? 1e9 : row)),
  });
  const target = { task: 'regression', column: 'y', kind: 'number' } as const;
  const data = { table, target, values: new Float64Array(20) };
  const splits = kFold(20, 5, 1);
  const task = { training: data, splits, seeds: seedsOf(1) };
  for (const [fold, split] of splits.entries()) {
    const at = { plan: defaultPlan(table.columns), fold, rowShare: 1 };
    const { preparation } = await prepareFold(task, at, transform);
    const holdsItOut = split.test.includes(11);
    expect(preparation.featureNames.includes('c_alone')).toBe(!holdsItOut);
    const scaler = preparation.groups[0]!.steps[1]!;
    expect(scaler.kind === 'standardScaler' && scaler.fitted.columns[0]!.mean < 100).toBe(holdsItOut);
  }
});
