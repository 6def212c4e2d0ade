import { expect, test } from 'vitest';
import { withPlanParams } from '../../../../src/core/selection/search/with-plan-params.ts';
import { defaultPlan } from '../../../../src/core/preprocessing/default-plan.ts';
import { planChoices } from '../../../../src/features/train/tuning/plan-choices.ts';

const plan = defaultPlan([
  { name: 'age', kind: 'number' },
  { name: 'plan', kind: 'category' },
]);

test('numbers may be filled and scaled in other ways, categories not by a mean', () => {
  const found = planChoices(plan).flatMap(({ choices }) => choices);
  const valuesAt = (place: string) =>
    found.find(choice => choice.place === place)?.options.map(({ value }) => value);
  expect(valuesAt('groups.0.steps.0.strategy')).toEqual(['mean', 'median', 'mostFrequent', 'constant']);
  expect(valuesAt('groups.0.steps.1.kind')).toContain('robustScaler');
  expect(valuesAt('groups.1.steps.0.strategy')).toEqual(['mostFrequent', 'constant']);
});

test('every choice makes a plan', () => {
  for (const { choices } of planChoices({ ...plan, finally: [{ kind: 'selectKBest', params: { k: 3 } }] }))
    for (const { place, options } of choices)
      for (const { value } of options)
        expect(() =>
          withPlanParams(
            { ...plan, finally: [{ kind: 'selectKBest', params: { k: 3 } }] },
            { [place]: value },
          ),
        ).not.toThrow();
});
