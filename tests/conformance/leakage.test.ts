import { describe, expect, test } from 'vitest';
import { cpuEstimators } from '../../src/core/models/estimators.ts';
import { defaultPlan } from '../../src/core/preprocessing/default-plan.ts';
import { type ResamplerKind, resamplers } from '../../src/core/preprocessing/resampling/resamplers.ts';
import type { PreparationPlan } from '../../src/core/preprocessing/plan.ts';
import { trainAndCompare } from '../../src/core/selection/train-and-compare.ts';
import type { Table } from '../../src/core/table/column.ts';
import { groupOf, people, staysOf, transformerSubjects } from './transformer-subjects.ts';

const rows = 80;
const gappy = people(rows, 0.1);
const stays = staysOf(gappy);
const table: Table = { rows, columns: [...gappy.columns, { name: 'stays', kind: 'integer', values: stays }] };

/** The table with everything but the target turned into nonsense in these rows. */
function spoiled(hit: ReadonlySet<number>): Table {
  const columns = table.columns.map(column => {
    if (column.name === 'stays') return column;
    if ('values' in column) {
      return { ...column, values: column.values.map((value, row) => (hit.has(row) ? 1e6 + 7 * row : value)) };
    }
    const dictionary = [...column.dictionary, 'aardvark', 'zebra'];
    const codes = column.codes.map((code, row) => (hit.has(row) ? dictionary.length - 1 - (row % 2) : code));
    return { ...column, codes, dictionary };
  });
  return { rows, columns };
}

/** What was learned, and the features of every fit, which may not depend on the test rows. */
async function learned(from: Table, preparation: PreparationPlan) {
  const seen: number[][] = [];
  const watched: typeof cpuEstimators.logisticRegression = {
    ...cpuEstimators.logisticRegression,
    fit(features, target, params, context) {
      seen.push([...features.data]);
      return cpuEstimators.logisticRegression.fit(features, target, params, context);
    },
  };
  const { pipeline, result, testRows } = await trainAndCompare(
    {
      table: from,
      problem: { task: 'classification', target: 'stays', positive: '1', metric: 'roc_auc' },
      settings: { seed: 6, testShare: 0.25, folds: 3, candidates: ['logisticRegression'], preparation },
    },
    { now: () => 0, estimatorFor: () => watched, report: () => {} },
  );
  return { testRows, free: { seen, pipeline, candidates: result.candidates } };
}

/** Names and numbers by default, with the rare class made to count more. */
const balanced = Object.keys(resamplers).map(kind => ({
  kind,
  plan: {
    ...defaultPlan(table.columns.slice(0, 5)),
    balance: { kind: kind as ResamplerKind, params: {} },
  },
}));

describe('other test rows change no fold preparation, no score and no model', () => {
  test.each(balanced)('with $kind', async ({ plan }) => {
    const before = await learned(table, plan);
    const after = await learned(spoiled(new Set(before.testRows)), plan);
    expect(after.free).toEqual(before.free);
  });

  test.each(transformerSubjects)('with $kind', async subject => {
    const plan: PreparationPlan = {
      format: 'terrarium-preparation-plan/1',
      groups: [groupOf(subject)],
      finally: [],
      balance: null,
    };
    const before = await learned(table, plan);
    const after = await learned(spoiled(new Set(before.testRows)), plan);
    expect(after.testRows).toEqual(before.testRows);
    expect(before.free.seen).toHaveLength(4);
    expect(after.free).toEqual(before.free);
  });
});
