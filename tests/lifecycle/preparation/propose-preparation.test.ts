import { describe, expect, test } from 'vitest';
import { profileTable } from '../../../src/core/explore/profile-table.ts';
import { fitPreparation } from '../../../src/core/preprocessing/fit-preparation.ts';
import type { Finding } from '../../../src/core/quality/finding.ts';
import { reservedColumn } from '../../../src/core/selection/splitting/reserved-column.ts';
import type { ColumnKind, Table } from '../../../src/core/table/column.ts';
import type { Problem } from '../../../src/lifecycle/project.ts';
import {
  type PreparationGrounds,
  proposePreparation,
} from '../../../src/lifecycle/preparation/propose-preparation.ts';
import { tableOf } from '../../core/table-of.ts';

const rows = Array.from({ length: 60 }, (_, row) => row);
const day = 86_400_000;

function grounds(
  table: Table,
  more: Partial<Pick<PreparationGrounds, 'findings' | 'sensitive' | 'reserved'>> = {},
  target = 'stays',
) {
  const problem: Problem = { task: 'classification', target, positive: 'yes', metric: 'roc_auc' };
  return { profile: profileTable(table), findings: [], sensitive: [], problem, ...more };
}

const half = rows.map(row => (row % 2 === 0 ? 'yes' : 'no'));

/** The groups and the reason of column `x`, beside a target of two even classes. */
function decisionOn(
  cells: readonly (number | string | null)[],
  kind: ColumnKind,
  finding?: Pick<Finding, 'check' | 'message'>,
) {
  const table = tableOf({ x: cells, stays: half }, { x: kind });
  const findings =
    finding === undefined ? [] : [{ column: 'x', severity: 'warning' as const, rows: [], ...finding }];
  return proposePreparation(grounds(table, { findings })).decisions[0]!;
}

describe('a column is prepared by what is known of it', () => {
  test.each([
    ['an even number', rows.map(row => row * 1.5), 'number', ['numbers']],
    ['one with gaps', rows.map(row => (row < 6 ? null : row)), 'number', ['numbers with gaps']],
    ['amounts that differ by factors', rows.map(row => 2 ** (row / 4)), 'number', ['skewed amounts']],
    ['skewed numbers below 0', rows.map(row => -(2 ** (row / 4))), 'number', ['skewed numbers']],
    ['few categories', rows.map(row => `c${row % 4}`), 'category', ['categories']],
    ['many categories', rows.map(row => `c${row % 28}`), 'category', ['many categories']],
    ['names', rows.map(row => `name ${row}`), 'category', []],
    ['texts', rows.map(row => `a text about ${row}`), 'text', ['free text']],
    ['days', rows.map(row => row * day), 'datetime', ['times of year and week', 'days passed']],
    ['moments', rows.map(row => row * day * 0.7), 'datetime', ['times of year, week and day', 'days passed']],
    ['a constant', rows.map(() => 3), 'number', []],
    ['nothing', rows.map(() => null), 'number', []],
    ['an identifier', rows.map(row => `id${row}`), 'identifier', []],
  ] as const)('%s', (_, cells, kind, groups) => {
    expect(decisionOn(cells, kind).groups).toEqual(groups);
  });

  test('what the quality report found counts', () => {
    const numbers = rows.map(row => row * 1.5);
    expect(decisionOn(numbers, 'number', { check: 'outliers', message: 'Far out.' }).groups).toEqual([
      'numbers with outliers',
    ]);
    expect(decisionOn(numbers, 'number', { check: 'target leakage', message: 'Gives it away.' })).toEqual({
      column: 'x',
      groups: [],
      why: 'Gives it away.',
    });
    const words = rows.map(row => (row < 2 ? 'seldom' : 'often'));
    expect(decisionOn(words, 'category', { check: 'rare categories', message: '' }).groups).toEqual([
      'categories, some rare',
    ]);
  });
});

test('sensitive columns and the target are left out, and it is said', () => {
  const table = tableOf({ religion: half, age: rows, stays: half });
  const { plan, decisions } = proposePreparation(grounds(table, { sensitive: ['religion'] }));
  expect(plan.groups.flatMap(({ columns }) => columns)).toEqual(['age']);
  expect(decisions.map(({ column, groups, why }) => [column, groups, why])).toMatchObject([
    ['religion', [], 'Marked sensitive in the data dictionary.'],
    ['age', ['numbers'], expect.any(String)],
    ['stays', [], 'The target: it is what is predicted.'],
  ]);
});

test('the column that names the groups of the split is left out, with the reason', () => {
  const table = tableOf({ store: rows.map(row => row % 9), age: rows, stays: half });
  const reserved = reservedColumn({ kind: 'group', column: 'store' });
  const { plan, decisions } = proposePreparation(grounds(table, { reserved }));
  expect(plan.groups.flatMap(({ columns }) => columns)).toEqual(['age']);
  expect(decisions[0]).toEqual({
    column: 'store',
    groups: [],
    why: 'It names the groups of the split: rows to come may belong to others.',
  });
});

test('a rare class weighs more', () => {
  const stays = rows.map(row => (row < 6 ? 'yes' : 'no'));
  const { plan, decisions } = proposePreparation(grounds(tableOf({ age: rows, stays })));
  expect(plan.balance).toEqual({ kind: 'classWeights', params: {} });
  expect(decisions[1]!.why).toMatch(/Only 10 % of the rows are "yes"/);
});

test('what is proposed can be fitted, whatever the columns', () => {
  const table = tableOf(
    {
      amount: rows.map(row => 2 ** (row / 4)),
      debt: rows.map(row => -(2 ** (row / 4))),
      gaps: rows.map(row => (row % 5 === 0 ? null : row)),
      city: rows.map(row => (row % 7 === 0 ? null : `c${row % 4}`)),
      shop: rows.map(row => `s${row % 28}`),
      note: rows.map(row => `note about ${row % 9} things`),
      since: rows.map(row => (row === 3 ? null : row * day)),
      stays: half,
    },
    { note: 'text', since: 'datetime' },
  );
  const { plan } = proposePreparation(grounds(table));
  const target = { values: Float64Array.from(rows, row => row % 2), classes: ['yes', 'no'] };
  const { featureNames } = fitPreparation(plan, table, { seed: 1, target });
  expect(featureNames).toContain('since_month_sin');
  expect(featureNames).toContain('missingindicator_gaps');
});
