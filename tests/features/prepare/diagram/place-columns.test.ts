import { describe, expect, test } from 'vitest';
import { defaultPlan } from '../../../../src/core/preprocessing/default-plan.ts';
import type { ColumnSchema } from '../../../../src/core/table/column.ts';
import { destinationsFrom, placeEdit } from '../../../../src/features/prepare/diagram/place-columns.ts';

const schema: readonly ColumnSchema[] = [
  { name: 'age', kind: 'number' },
  { name: 'income', kind: 'number' },
  { name: 'city', kind: 'category' },
];
const plan = defaultPlan(schema);

test('columns go to any other group, a new one, or out; those outside only in', () => {
  expect(destinationsFrom(plan, 0).map(({ label }) => label)).toEqual([
    'categories',
    'A new group',
    'Left out',
  ]);
  expect(destinationsFrom(plan, null).map(({ label }) => label)).toEqual([
    'numbers',
    'categories',
    'A new group',
  ]);
});

describe('the edit', () => {
  test('moves, or adds where they also stay', () => {
    expect(placeEdit(['age'], { from: 0, to: '1', stay: false }, schema)).toEqual({
      kind: 'placeColumns',
      columns: ['age'],
      from: 0,
      to: 1,
    });
    expect(placeEdit(['age'], { from: 0, to: '1', stay: true }, schema)).toMatchObject({ from: null, to: 1 });
    expect(placeEdit(['age'], { from: 0, to: 'out', stay: false }, schema)).toMatchObject({
      from: 0,
      to: null,
    });
  });

  test('to a new group brings the steps that such columns have by default', () => {
    const edit = placeEdit(['age'], { from: 0, to: 'new', stay: false }, schema);
    expect(edit).toMatchObject({
      kind: 'addGroup',
      from: 0,
      group: { name: 'age', columns: ['age'], steps: plan.groups[0]!.steps },
    });
  });

  test('of columns of different sorts brings none', () => {
    const edit = placeEdit(['age', 'city'], { from: null, to: 'new', stay: false }, schema);
    expect(edit).toMatchObject({ group: { name: 'new group', columns: ['age', 'city'], steps: [] } });
  });
});
