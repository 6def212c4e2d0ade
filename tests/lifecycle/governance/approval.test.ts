import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type ApprovalAct,
  type ApprovalState,
  approvalStanding,
  stateAfter,
} from '../../../src/lifecycle/governance/approval.ts';
import { grace, step } from './approval-steps.ts';

const acts: readonly ApprovalAct[] = ['submitted', 'withdrawn', 'approved', 'rejected', 'retired'];
const states: readonly ApprovalState[] = ['draft', 'in review', 'approved', 'rejected', 'retired'];

test('a model nobody touched is a draft', () => {
  expect(approvalStanding([])).toEqual({ state: 'draft', last: null, submission: null });
});

test('from submission to retirement, with the steps that it rests on, in whatever order they are read', () => {
  const submitted = step('submitted', 1);
  const approved = step('approved', 2, { by: grace });
  expect(approvalStanding([approved, submitted])).toEqual({
    state: 'approved',
    last: approved,
    submission: submitted,
  });
  const retired = step('retired', 3);
  expect(approvalStanding([retired, approved, submitted])).toMatchObject({ state: 'retired', last: retired });
});

test('what was taken back is a draft again; what was rejected can be submitted again', () => {
  expect(approvalStanding([step('submitted', 1), step('withdrawn', 2)])).toMatchObject({
    state: 'draft',
    submission: null,
  });
  const again = step('submitted', 3);
  expect(approvalStanding([step('submitted', 1), step('rejected', 2), again])).toMatchObject({
    state: 'in review',
    submission: again,
  });
});

test('an approved model that is submitted again is in review, and no longer approved', () => {
  const steps = [step('submitted', 1), step('approved', 2), step('submitted', 3)];
  expect(approvalStanding(steps).state).toBe('in review');
});

test.each([
  [
    'approved on one device after it was taken back on another',
    ['submitted', 'withdrawn', 'approved'],
    'draft',
  ],
  [
    'approved on one device after it was rejected on another',
    ['submitted', 'rejected', 'approved'],
    'rejected',
  ],
  [
    'rejected on one device after it was approved on another',
    ['submitted', 'approved', 'rejected'],
    'rejected',
  ],
  ['anything after it was retired', ['retired', 'submitted', 'approved'], 'retired'],
] as const)('%s counts as the stricter', (_, taken, state) => {
  expect(approvalStanding(taken.map((act, i) => step(act, i))).state).toBe(state);
});

test('retired is the end, and every other state can be retired', () => {
  for (const act of acts) expect(stateAfter('retired', act)).toBeNull();
  for (const state of states.filter(one => one !== 'retired'))
    expect(stateAfter(state, 'retired')).toBe('retired');
});

test('whatever was done: approved means that an approval followed a submission, and nothing else came after', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...acts), { maxLength: 12 }), taken => {
      const steps = taken.map((act, at) => step(act, at));
      const { state, last } = approvalStanding(steps);
      if (state !== 'approved') return;
      const after = taken.slice(last!.at + 1);
      expect(last!.act).toBe('approved');
      expect(taken.slice(0, last!.at)).toContain('submitted');
      for (const act of ['submitted', 'rejected', 'retired']) expect(after).not.toContain(act);
    }),
  );
});
