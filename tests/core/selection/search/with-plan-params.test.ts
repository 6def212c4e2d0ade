import { expect, test } from 'vitest';
import type { PreparationPlan } from '../../../../src/core/preprocessing/plan.ts';
import { withPlanParams } from '../../../../src/core/selection/search/with-plan-params.ts';

const plan: PreparationPlan = {
  format: 'terrarium-preparation-plan/1',
  groups: [
    {
      name: 'numbers',
      columns: ['age'],
      steps: [
        { kind: 'simpleImputer', params: { strategy: 'median' } },
        { kind: 'standardScaler', params: {} },
      ],
    },
  ],
  finally: [{ kind: 'selectKBest', params: { k: 10 } }],
  balance: null,
};

test('a parameter of a step by its place', () => {
  const changed = withPlanParams(plan, { 'groups.0.steps.0.strategy': 'mean', 'finally.0.k': 5 });
  expect(changed.groups[0]?.steps).toEqual([
    { kind: 'simpleImputer', params: { strategy: 'mean' } },
    { kind: 'standardScaler', params: {} },
  ]);
  expect(changed.finally).toEqual([{ kind: 'selectKBest', params: { k: 5 } }]);
  expect(plan.groups[0]?.steps[0]).toEqual({ kind: 'simpleImputer', params: { strategy: 'median' } });
});

test('another step in the place of one, then its parameters', () => {
  const changed = withPlanParams(plan, {
    'groups.0.steps.1.unitVariance': true,
    'groups.0.steps.1.kind': 'robustScaler',
  });
  expect(changed.groups[0]?.steps[1]).toEqual({ kind: 'robustScaler', params: { unitVariance: true } });
});

test.each([
  [{ 'groups.1.steps.0.strategy': 'mean' }, 'no place "groups.1.steps.0.strategy"'],
  [{ 'groups.0.steps.2.strategy': 'mean' }, 'no place "groups.0.steps.2.strategy"'],
  [{ scaler: 'robust' }, 'no place "scaler"'],
  [{ 'groups.0.steps.0.depth': 3 }, 'simpleImputer has no parameter "depth"'],
  [{ 'groups.0.steps.1.kind': 'magic' }, 'no step called "magic"'],
])('%j is refused by name', (values, reason) => {
  expect(() => withPlanParams(plan, values)).toThrow(reason);
});
