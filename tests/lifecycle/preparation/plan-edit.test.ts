import { describe, expect, test } from 'vitest';
import type { PlannedStep, PreparationPlan } from '../../../src/core/preprocessing/plan.ts';
import {
  columnsOutside,
  editPlan,
  placeInUse,
  planWithout,
  usablePlan,
} from '../../../src/lifecycle/preparation/plan-edit.ts';

const fill: PlannedStep = { kind: 'simpleImputer', params: { strategy: 'median' } };
const scale: PlannedStep = { kind: 'standardScaler', params: {} };
const encode: PlannedStep = { kind: 'oneHotEncoder', params: {} };

const plan: PreparationPlan = {
  format: 'terrarium-preparation-plan/1',
  groups: [
    { name: 'numbers', columns: ['age', 'income'], steps: [fill, scale] },
    { name: 'words', columns: ['city'], steps: [encode] },
  ],
  finally: [],
  balance: null,
};
const numbers = { part: 'group', group: 0 } as const;
const last = { part: 'finally' } as const;
const stepsOf = ({ groups }: PreparationPlan) => groups[0]!.steps;
const columnsOf = ({ groups }: PreparationPlan) => groups.map(({ columns }) => columns);

describe('columns', () => {
  test('move from one group to another', () => {
    const edited = editPlan(plan, { kind: 'placeColumns', columns: ['income'], from: 0, to: 1 });
    expect(columnsOf(edited)).toEqual([['age'], ['city', 'income']]);
  });

  test('are taken out, and come back', () => {
    const without = editPlan(plan, { kind: 'placeColumns', columns: ['age'], from: 0, to: null });
    expect(columnsOutside(without, ['age', 'income', 'city', 'name'])).toEqual(['age', 'name']);
    const back = editPlan(without, { kind: 'placeColumns', columns: ['age'], from: null, to: 0 });
    expect(columnsOf(back)).toEqual([['income', 'age'], ['city']]);
  });

  test('stay where they are when they are added to a second group, once', () => {
    const add = { kind: 'placeColumns', columns: ['age', 'city'], from: null, to: 1 } as const;
    expect(columnsOf(editPlan(plan, add))).toEqual([
      ['age', 'income'],
      ['city', 'age'],
    ]);
  });
});

describe('groups', () => {
  test('a new one takes its columns along, under a name that is free', () => {
    const group = { name: 'numbers', columns: ['income'], steps: [fill] };
    const edited = editPlan(plan, { kind: 'addGroup', group, from: 0 });
    expect(edited.groups.map(({ name, columns }) => [name, columns])).toEqual([
      ['numbers', ['age']],
      ['words', ['city']],
      ['numbers 2', ['income']],
    ]);
  });

  test('are renamed and removed', () => {
    expect(editPlan(plan, { kind: 'renameGroup', group: 1, name: 'places' }).groups[1]!.name).toBe('places');
    expect(editPlan(plan, { kind: 'removeGroup', group: 0 }).groups).toEqual([plan.groups[1]]);
  });

  test('without columns they are of no use', () => {
    const empty = editPlan(plan, { kind: 'placeColumns', columns: ['city'], from: 1, to: null });
    expect(usablePlan(empty).groups).toEqual([plan.groups[0]]);
  });

  test('those behind an empty one stand one place earlier in what is used', () => {
    const empty = editPlan(plan, { kind: 'placeColumns', columns: ['age', 'income'], from: 0, to: null });
    expect(placeInUse(empty, { part: 'group', group: 0 })).toBeNull();
    expect(placeInUse(empty, { part: 'group', group: 1 })).toEqual({ part: 'group', group: 0 });
    expect(placeInUse(empty, last)).toEqual(last);
  });
});

describe('steps', () => {
  test('are added at the end, also over all features', () => {
    expect(stepsOf(editPlan(plan, { kind: 'addStep', place: numbers, step: encode }))).toEqual([
      fill,
      scale,
      encode,
    ]);
    expect(editPlan(plan, { kind: 'addStep', place: last, step: scale }).finally).toEqual([scale]);
  });

  test('move up and down, and are removed', () => {
    const up = editPlan(plan, { kind: 'moveStep', place: numbers, at: 1, to: 0 });
    expect(stepsOf(up)).toEqual([scale, fill]);
    expect(stepsOf(editPlan(up, { kind: 'moveStep', place: numbers, at: 0, to: 1 }))).toEqual([fill, scale]);
    expect(stepsOf(editPlan(plan, { kind: 'removeStep', place: numbers, at: 0 }))).toEqual([scale]);
  });

  test('a parameter is set, the others stay', () => {
    const edit = { kind: 'setParam', place: numbers, at: 0, name: 'addIndicator', value: true } as const;
    expect(stepsOf(editPlan(plan, edit))[0]).toEqual({
      kind: 'simpleImputer',
      params: { strategy: 'median', addIndicator: true },
    });
  });
});

test('balancing is chosen and left', () => {
  const balanced = editPlan(plan, { kind: 'setBalance', balance: { kind: 'smote', params: {} } });
  expect(balanced.balance).toEqual({ kind: 'smote', params: {} });
  expect(editPlan(balanced, { kind: 'setBalance', balance: null })).toEqual(plan);
});

test('columns are taken out of every group, and groups that are empty then go', () => {
  expect(columnsOf(planWithout(plan, ['income', 'city']))).toEqual([['age']]);
  expect(planWithout(plan, ['nowhere'])).toEqual(plan);
});

test('the plan given is never changed', () => {
  const before = structuredClone(plan);
  editPlan(plan, { kind: 'moveStep', place: numbers, at: 1, to: 0 });
  editPlan(plan, { kind: 'placeColumns', columns: ['age'], from: 0, to: 1 });
  expect(plan).toEqual(before);
});
