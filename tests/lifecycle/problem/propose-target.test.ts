import { expect, test } from 'vitest';
import { proposeTarget } from '../../../src/lifecycle/problem/propose-target.ts';
import { numbers, words } from '../../core/explore/columns.ts';
import { profileOf } from '../governance/profiles.ts';

const age = numbers('age', [31, 45, 27]);
const plan = words('plan', ['a', 'b', 'a']);

test('a column called as targets are is taken wherever it stands', () => {
  expect(proposeTarget(profileOf(words('Churn', ['Yes', 'No', 'No']), age, plan))).toBe('Churn');
});

test('otherwise the last', () => {
  expect(proposeTarget(profileOf(age, plan))).toBe('plan');
});

test('a column that cannot be a target is passed over', () => {
  const unable = [
    words('id', ['1', '2', '3'], 'identifier'),
    words('label', ['same', 'same', 'same']),
    numbers('day', [0, 86_400_000, 0], 'datetime'),
    numbers('empty', [null, null, null]),
  ];
  expect(proposeTarget(profileOf(plan, age, ...unable))).toBe('age');
  expect(proposeTarget(profileOf(...unable))).toBeNull();
});
