import { describe, expect, test } from 'vitest';
import { fitPreparation } from '../../../src/core/preprocessing/fit-preparation.ts';
import { joinTables, toMatrix, transformSteps } from '../../../src/core/preprocessing/flow.ts';
import type { PlannedStep, PreparationPlan } from '../../../src/core/preprocessing/plan.ts';
import type { FittedPreparation } from '../../../src/core/preprocessing/preparation.ts';
import { selectColumns } from '../../../src/core/preprocessing/select-columns.ts';
import { transform } from '../../../src/core/preprocessing/transform.ts';
import type { Table } from '../../../src/core/table/column.ts';
import { people } from '../../conformance/transformer-subjects.ts';
import { tableOf } from '../table-of.ts';

const numbers = ['age', 'income', 'score'];
const words = ['city', 'plan'];
const median: PlannedStep = { kind: 'simpleImputer', params: { strategy: 'median' } };
const missing: PlannedStep = {
  kind: 'simpleImputer',
  params: { strategy: 'constant', fillValue: 'missing' },
};
const scale: PlannedStep = { kind: 'standardScaler', params: {} };
const oneHot = (params: object): PlannedStep => ({ kind: 'oneHotEncoder', params });
const ignore = { handleUnknown: 'ignore' };

function planOf(groups: readonly (readonly [readonly string[], readonly PlannedStep[]])[]): PreparationPlan {
  return {
    format: 'terrarium-preparation-plan/1',
    groups: groups.map(([columns, steps], g) => ({ name: `group ${g}`, columns, steps })),
    finally: [],
    balance: null,
  };
}

/** What the steps make one after another, each of whole columns. */
function stepwise({ groups }: FittedPreparation, table: Table): Float64Array {
  const made = groups.map(({ columns, steps }) => {
    const names = columns.map(({ name }) => name);
    return transformSteps(steps, selectColumns(table, names));
  });
  return toMatrix(joinTables(table.rows, made)).data;
}

describe('written at once, or step by step: to the bit the same', () => {
  const train = people(300, 0.1);
  // More rows than are written at a time; gaps, cities that training never saw, numbers beyond all bounds.
  const [seen, ...others] = people(2500, 0.2, 5).columns;
  const income = others[0]!;
  const table: Table = {
    rows: 2500,
    columns: [
      ...[seen!, ...others].filter(({ name }) => name !== 'income' && name !== 'city'),
      {
        ...income,
        values: Float64Array.from(
          { length: 2500 },
          (_, row) => [1e300, -1e300, -0, NaN, Infinity, row][row % 6]!,
        ),
      } as typeof income,
      ...tableOf({
        city: Array.from({ length: 2500 }, (_, row) => ['Oslo', 'Paris', null, 'Bern'][row % 4]!),
      }).columns,
    ],
  };
  test.each<[string, PreparationPlan]>([
    [
      'the default',
      planOf([
        [numbers, [median, scale]],
        [words, [missing, oneHot(ignore)]],
      ]),
    ],
    ['filled alone', planOf([[numbers, [median]]])],
    ['with a category dropped', planOf([[words, [missing, oneHot({ ...ignore, drop: 'first' })]]])],
    [
      'with infrequent categories',
      planOf([[words, [missing, oneHot({ handleUnknown: 'infrequentIfExist', minFrequency: 80 })]]]),
    ],
    [
      'beside groups that are not written at once',
      planOf([
        [words, [missing, oneHot(ignore)]],
        [['age'], [median, { kind: 'robustScaler', params: {} }]],
        [
          ['score', 'income'],
          [{ kind: 'simpleImputer', params: { addIndicator: true } }, scale],
        ],
        [['joined'], [{ kind: 'datetimeEncoder', params: {} }, median, scale]],
      ]),
    ],
  ])('%s', (_, plan) => {
    const preparation = fitPreparation(plan, train, { seed: 1, target: null });
    expect(transform(preparation, table).data).toEqual(stepwise(preparation, table));
  });
});

test('a category that the encoder refuses is told where it occurs, not where it only might', () => {
  const plan = planOf([[['c'], [missing, oneHot({ handleUnknown: 'error' })]]]);
  const preparation = fitPreparation(plan, tableOf({ c: ['a', 'b'] }), { seed: 1, target: null });
  const [column] = tableOf({ c: ['a', 'new'] }).columns;
  const known: Table = {
    rows: 1,
    columns: [{ ...column!, codes: Int32Array.of(0) } as typeof column & object],
  };
  expect([...transform(preparation, known).data]).toEqual([1, 0]);
  expect(() => transform(preparation, tableOf({ c: ['a', 'new'] }))).toThrow(
    '"new" did not occur in training',
  );
});
