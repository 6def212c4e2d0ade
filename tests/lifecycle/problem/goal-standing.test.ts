import { expect, test } from 'vitest';
import { standingOf } from '../../../src/lifecycle/problem/goal-standing.ts';

const auc = { metric: 'roc_auc', value: 0.8 };
const error = { metric: 'mean_absolute_error', value: 10 };

test.each([
  ['reached where even the low end does', auc, { value: 0.85, low: 0.82, high: 0.88 }, 'reached'],
  ['uncertain where the low end does not', auc, { value: 0.85, low: 0.78, high: 0.9 }, 'uncertain'],
  ['uncertain without an interval', auc, { value: 0.85 }, 'uncertain'],
  ['missed', auc, { value: 0.75, low: 0.7, high: 0.9 }, 'missed'],
  ['reached where even the high end of an error does', error, { value: 8, low: 7, high: 9 }, 'reached'],
  ['uncertain where the high end of an error does not', error, { value: 8, low: 7, high: 11 }, 'uncertain'],
])('a target is %s', (_, target, measured, state) => {
  expect(standingOf({ targets: [target] }, { [target.metric]: measured })).toEqual([
    { target, state, value: measured.value },
  ]);
});

test('a target that nothing was measured for is unmeasured', () => {
  expect(standingOf({ targets: [auc] }, {})).toEqual([{ target: auc, state: 'unmeasured', value: null }]);
});
