import { expect, test } from 'vitest';
import { defaultPlan } from '../../../src/core/preprocessing/default-plan.ts';
import { defaultForSplit } from '../../../src/features/prepare/default-for-split.ts';

const plan = defaultPlan([
  { name: 'age', kind: 'number' },
  { name: 'house', kind: 'category' },
]);
const byDefault = { plan, leftOut: [] };
const cut = { testShare: 0.2, folds: 5 };

test('the column that groups are split by is left out, with the reason that training gives', () => {
  const found = defaultForSplit(byDefault, { ...cut, split: { kind: 'group', column: 'house' } });
  expect(found.plan.groups.map(({ columns }) => columns)).toEqual([['age']]);
  expect(found.leftOut).toMatchObject([{ column: 'house', reason: expect.stringContaining('groups') }]);
});

test('other splits take no column away', () => {
  expect(defaultForSplit(byDefault, null)).toBe(byDefault);
  expect(defaultForSplit(byDefault, cut)).toBe(byDefault);
  expect(defaultForSplit(byDefault, { ...cut, split: { kind: 'time', column: null } })).toBe(byDefault);
});
