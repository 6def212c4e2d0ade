import { expect, test } from 'vitest';
import { candidates } from '../../../src/core/models/catalogue.ts';
import { formErrors, initialForm, settingsOf } from '../../../src/features/train/training-settings.ts';

test('the form starts with every candidate of the task, and without errors', () => {
  const form = initialForm('regression');
  expect(form.candidates).toEqual(candidates.regression);
  expect(Object.values(formErrors(form))).toEqual([null, null, null]);
  expect(settingsOf(form)).toEqual({ seed: 42, testShare: 0.2, folds: 5, candidates: form.candidates });
});

test('a time budget is passed on where there is one', () => {
  expect(settingsOf({ ...initialForm('regression'), budgetSeconds: 30 })).toMatchObject({
    budgetSeconds: 30,
  });
});

test.each([
  ['no model', { candidates: [] }, 'candidates'],
  ['no seed', { seed: null }, 'seed'],
  ['half a seed', { seed: 1.5 }, 'seed'],
  ['a seed beyond 32 bits', { seed: 2 ** 32 }, 'seed'],
  ['no time', { budgetSeconds: 0 }, 'budgetSeconds'],
] as const)('%s is an error', (_, change, field) => {
  const errors = formErrors({ ...initialForm('classification'), ...change });
  expect(errors[field]).not.toBeNull();
  expect(Object.values(errors).filter(error => error !== null)).toHaveLength(1);
});
