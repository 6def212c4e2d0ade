import { describe, expect, test } from 'vitest';
import { defaultPlan } from '../../../src/core/preprocessing/default-plan.ts';
import type { ColumnSchema } from '../../../src/core/table/column.ts';
import {
  defaultGroup,
  draftFaults,
  faultText,
  mendDraft,
} from '../../../src/lifecycle/preparation/draft-faults.ts';

const columns: readonly ColumnSchema[] = [
  { name: 'age', kind: 'integer' },
  { name: 'city', kind: 'category' },
];
const plan = defaultPlan(columns);
const draft = { plan, split: null, columns };
const target: ColumnSchema = { name: 'stays', kind: 'boolean' };

describe('a draft', () => {
  test('fits the table that it was made for', () => {
    expect(draftFaults(draft, [...columns, target], 'stays')).toEqual([]);
  });

  test('still fits where a kind changed to one that its steps read as well', () => {
    const schema: ColumnSchema[] = [{ name: 'age', kind: 'number' }, columns[1]!, target];
    expect(draftFaults(draft, schema, 'stays')).toEqual([]);
  });

  test('does not fit where a column is gone, became the target, or is of a kind that its steps cannot read', () => {
    expect(draftFaults(draft, [columns[1]!, target], 'stays')).toEqual([{ kind: 'gone', column: 'age' }]);
    expect(draftFaults(draft, columns, 'city')).toEqual([{ kind: 'target', column: 'city' }]);
    const schema: ColumnSchema[] = [{ name: 'age', kind: 'category' }, columns[1]!, target];
    expect(draftFaults(draft, schema, 'stays')).toEqual([
      { kind: 'kindChanged', column: 'age', before: 'integer', after: 'category' },
    ]);
  });

  test('does not fit where the rows were to be cut by a column that is gone', () => {
    const split = { testShare: 0.2, folds: 5, split: { kind: 'group', column: 'house' } } as const;
    const [fault] = draftFaults({ ...draft, split }, columns, 'stays');
    expect(faultText(fault!)).toBe('The rows were to be cut by "house", which is no longer in the table.');
    expect(mendDraft({ plan, split, decisions: [] }, [fault!], columns)).toMatchObject({ plan, split: null });
  });
});

describe('mended', () => {
  const decisions = [
    { column: 'age', groups: ['numbers'], why: 'a number' },
    { column: 'city', groups: ['categories'], why: 'a category' },
  ];
  const mend = (schema: readonly ColumnSchema[], toPredict: string) =>
    mendDraft({ plan, split: null, decisions }, draftFaults(draft, schema, toPredict), schema);

  test('it does without what is gone, and without its reason', () => {
    const mended = mend([columns[1]!, target], 'stays');
    expect(mended.plan!.groups.map(group => group.columns)).toEqual([[], ['city']]);
    expect(mended.decisions).toEqual([decisions[1]]);
  });

  test('it prepares a column of a new kind as by default, in a group of its own', () => {
    const schema: ColumnSchema[] = [{ name: 'age', kind: 'category' }, columns[1]!, target];
    const { plan: mended } = mend(schema, 'stays');
    expect(mended!.groups.map(({ name, columns: own }) => [name, own])).toEqual([
      ['numbers', []],
      ['categories', ['city']],
      ['age', ['age']],
    ]);
    expect(mended!.groups[2]!.steps).toEqual(plan.groups[1]!.steps);
    expect(draftFaults({ plan: mended, split: null, columns: schema }, schema, 'stays')).toEqual([]);
  });
});

test('a group of texts weighs their words', () => {
  expect(defaultGroup('notes', [{ name: 'note', kind: 'text' }])).toEqual({
    name: 'notes',
    columns: ['note'],
    steps: [{ kind: 'tfidfVectorizer', params: {} }],
  });
});
