import { expect, test } from 'vitest';
import { defaultPlan } from '../../../../src/core/preprocessing/default-plan.ts';
import { fitPreparation } from '../../../../src/core/preprocessing/fit-preparation.ts';
import { planTaking } from '../../../../src/core/preprocessing/native-plan.ts';
import { transform } from '../../../../src/core/preprocessing/transform.ts';
import { featureIdeas } from '../../../../src/core/selection/features/feature-ideas.ts';
import type { Table } from '../../../../src/core/table/column.ts';

const rows = 40;
const numbers = (of: (row: number) => number) => Float64Array.from({ length: rows }, (_, row) => of(row));
const table: Table = {
  rows,
  columns: [
    { name: 'income', kind: 'number', values: numbers(row => (row === 3 ? NaN : row + 1)) },
    { name: 'debt', kind: 'number', values: numbers(row => (row * 7) % 11) },
    { name: 'flag', kind: 'integer', values: numbers(row => row % 2) },
    { name: 'since', kind: 'datetime', values: numbers(row => row * 86_400_000) },
    {
      name: 'city',
      kind: 'category',
      codes: Int32Array.from({ length: rows }, (_, row) => row % 3),
      dictionary: ['Bonn', 'Cork', 'Graz'],
    },
    {
      name: 'member',
      kind: 'boolean',
      codes: Int32Array.from({ length: rows }, (_, row) => row % 2),
      dictionary: ['no', 'yes'],
    },
  ],
};
const plan = defaultPlan(table.columns);
const labels = featureIdeas(plan, table).map(({ label }) => label);

test('dates, pairs of numbers, parts, groups and counts, the simplest first', () => {
  expect(labels).toEqual([
    'parts of the dates',
    'products of each two numbers',
    'ratios of each two numbers',
    'differences of each two numbers',
    'numbers cut into five parts',
    'numbers against the mean of their "city"',
    'how common each category is',
  ]);
});

test.each(['finite', 'gaps', 'gaps and categories'] as const)(
  'all of them together can be fitted beside what an estimator that takes %s is given',
  takes => {
    const base = planTaking(takes, table.columns);
    const all = { ...base, groups: [...base.groups, ...featureIdeas(base, table).map(({ group }) => group)] };
    const context = { seed: 1, target: { values: numbers(row => row), classes: [] } };
    const preparation = fitPreparation(all, table, context);
    expect(preparation.featureNames).toContain('income / debt');
    expect(preparation.featureNames).toContain('debt over the mean of its city');
    expect(preparation.featureNames).toContain('how common the city is');
    expect(transform(preparation, table).columns).toBe(preparation.featureNames.length);
  },
);

test('only columns that the plan uses, and nothing of a table with none to make something of', () => {
  const alone = { ...plan, groups: [{ name: 'one', columns: ['flag'], steps: [] }] };
  expect(featureIdeas(alone, table)).toEqual([]);
});
