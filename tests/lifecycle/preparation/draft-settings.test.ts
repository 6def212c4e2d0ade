import { expect, test } from 'vitest';
import { defaultPlan } from '../../../src/core/preprocessing/default-plan.ts';
import { describePlan } from '../../../src/lifecycle/preparation/describe-plan.ts';
import { draftOfSettings, draftSettings } from '../../../src/lifecycle/preparation/draft-settings.ts';
import { noDraft } from '../../../src/lifecycle/preparation/preparation-draft.ts';

const plan = defaultPlan([
  { name: 'age', kind: 'number' },
  { name: 'city', kind: 'category' },
]);
const split = { testShare: 0.3, folds: 4, split: { kind: 'time', column: 'day' } } as const;

test('what is not decided is left to the default', () => {
  expect(draftSettings(noDraft)).toEqual({});
  expect(draftSettings({ plan: null, split })).toEqual(split);
  expect(draftSettings({ plan, split: null })).toEqual({ preparation: plan });
});

test('groups without columns are not trained with', () => {
  const empty = { name: 'empty', columns: [], steps: [] };
  const withEmpty = { ...plan, groups: [...plan.groups, empty] };
  expect(draftSettings({ plan: withEmpty, split: null })).toEqual({ preparation: plan });
});

test('a run can be gone on from', () => {
  const settings = { seed: 1, candidates: ['ridge'], ...split, preparation: plan } as const;
  expect(draftOfSettings(settings)).toEqual({ plan, split, decisions: [] });
  const byDefault = { seed: 1, candidates: ['ridge'], testShare: 0.2, folds: 5 } as const;
  expect(draftOfSettings(byDefault)).toEqual(noDraft);
});

test('a plan is told line by line, as scikit-learn names its steps', () => {
  const whole = {
    ...plan,
    finally: [{ kind: 'selectKBest', params: { k: 3 } }],
    balance: { kind: 'smote', params: {} },
  } as const;
  expect(describePlan(whole)).toEqual([
    {
      name: 'numbers',
      columns: ['age'],
      steps: ['Fill with one value (SimpleImputer: strategy = median)', 'Standardise (StandardScaler)'],
    },
    {
      name: 'categories',
      columns: ['city'],
      steps: [
        'Fill with one value (SimpleImputer: strategy = constant, fillValue = missing)',
        'One column a category (OneHotEncoder: handleUnknown = ignore)',
      ],
    },
    { name: 'all features', columns: [], steps: ['Keep the best one by one (SelectKBest: k = 3)'] },
    { name: 'classes', columns: [], steps: ['Make rows between rare ones (SMOTE)'] },
  ]);
});
