import { expect, test } from 'vitest';
import { placePeople } from '../../../src/core/decision/place-people.ts';
import { groupPeople } from '../../../src/core/fairness/row-groups.ts';
import { from } from '../../../src/core/fairness/policy.ts';
import type { Table } from '../../../src/core/table/column.ts';
import { tableOf } from '../table-of.ts';
import { bySex } from './rules.ts';

/** What a rule is made of when people are grouped by these columns. */
function ruleOf(table: Table, names: readonly string[]) {
  const { groups } = groupPeople(table, names);
  const columns = names.map(name => {
    const { kind } = table.columns.find(column => column.name === name)!;
    return { name, kind, categories: [], range: null, missingSeen: false };
  });
  return { columns, groups: groups.map(group => ({ ...group, policy: from(0.5) })) };
}

const random = Array.from({ length: 1000 }, (_, i) => (i * 7919) % 1000);
const people = tableOf({
  age: random.map(i => (i % 50 === 0 ? null : 18 + (i % 70))),
  senior: random.map(i => i % 2),
  sex: random.map(i => (i % 3 === 0 ? 'f' : 'm')),
  origin: random.map(i => `place ${Math.floor(Math.sqrt(i))}`),
});

test.each([[['age']], [['sex']], [['origin']], [['sex', 'age']], [['senior', 'origin', 'sex']]])(
  'the rows of the table that a rule was made on are in the groups of %s that it was made for',
  names => {
    expect(placePeople(ruleOf(people, names), people)).toEqual(groupPeople(people, names).codes);
  },
);

test('numbers between two ranges and beyond them have a group, the nearest below or the outermost', () => {
  const rule = ruleOf(people, ['age']);
  const { groups } = rule;
  const [first, second] = groups;
  const end = first!.conditions[0]!;
  if (end.kind !== 'range') throw new Error('expected a range');
  const asked = tableOf({ age: [end.to! + 0.5, -5, 500, null] });
  const [between, below, beyond, missing] = placePeople(rule, asked);
  expect([between, below]).toEqual([0, 0]);
  expect(groups[beyond!]!.conditions[0]).toMatchObject({ to: 87 });
  expect(groups[missing!]!.label).toBe('age missing');
  expect(second!.conditions[0]).toMatchObject({ from: end.to! + 1 });
});

test('a number that stands alone is met by itself alone', () => {
  const rule = ruleOf(people, ['senior']);
  expect([...placePeople(rule, tableOf({ senior: [1, 0, 2, null] }))]).toEqual([1, 0, -1, -1]);
});

test('what was never seen is in no group', () => {
  const asked = tableOf({ sex: ['m', 'f', 'x', null] });
  expect([...placePeople(bySex, asked)]).toEqual([1, 0, -1, -1]);
});
