import { expect, test } from 'vitest';
import { renameInFormula } from '../../../src/core/preprocessing/engineering/formula/rename-in-formula.ts';
import type { PreparationDraft } from '../../../src/lifecycle/preparation/preparation-draft.ts';
import { renameInDraft } from '../../../src/lifecycle/preparation/rename-in-draft.ts';

test.each([
  ['age + income', '[years] + income'],
  ['[age] * age', '[years] * [years]'],
  ['if(age > 3, ages, age)', 'if([years] > 3, ages, [years])'],
  ['age +', '[years] +'],
  ['age + $', 'age + $'],
])('%s', (formula, renamed) => {
  expect(renameInFormula(formula, 'age', 'years')).toBe(renamed);
});

test('a name that is also a function is renamed where it is a column', () => {
  expect(renameInFormula('min(min, max)', 'min', 'least')).toBe('min([least], max)');
});

test('everything that names the column goes along', () => {
  const draft: PreparationDraft = {
    projectId: 'p',
    plan: {
      format: 'terrarium-preparation-plan/1',
      groups: [
        {
          name: 'age',
          columns: ['age', 'income'],
          steps: [
            { kind: 'calculatedColumns', params: { columns: [{ name: 'rate', formula: 'income / age' }] } },
            { kind: 'standardScaler', params: {} },
          ],
        },
      ],
      finally: [],
      balance: null,
    },
    split: { testShare: 0.2, folds: 5, split: { kind: 'group', column: 'age' } },
    decisions: [{ column: 'age', groups: ['age'], why: 'a number' }],
    columns: [{ name: 'age', kind: 'number' }],
    changedAt: 1,
  };
  const renamed = renameInDraft(draft, 'age', 'years');
  expect(renamed).toEqual({
    ...draft,
    plan: {
      ...draft.plan,
      groups: [
        {
          name: 'age',
          columns: ['years', 'income'],
          steps: [
            {
              kind: 'calculatedColumns',
              params: { columns: [{ name: 'rate', formula: 'income / [years]' }] },
            },
            { kind: 'standardScaler', params: {} },
          ],
        },
      ],
    },
    split: { testShare: 0.2, folds: 5, split: { kind: 'group', column: 'years' } },
    decisions: [{ column: 'years', groups: ['age'], why: 'a number' }],
    columns: [{ name: 'years', kind: 'number' }],
  });
});
