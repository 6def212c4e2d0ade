import { expect, test } from 'vitest';
import { candidates } from '../../../src/core/models/catalogue.ts';
import {
  type SettingsForm,
  formErrors,
  initialForm,
  settingsOf,
} from '../../../src/features/train/training-settings.ts';

test('the form starts with the usual candidates of the task, compares them, and has no errors', () => {
  const form = initialForm('regression');
  expect(form.candidates).toEqual(candidates.regression);
  expect(Object.values(formErrors(form)).filter(error => error !== null)).toEqual([]);
  expect(settingsOf(form)).toEqual({ seed: 42, testShare: 0.2, folds: 5, candidates: form.candidates });
});

test('a time budget is passed on where there is one', () => {
  expect(settingsOf({ ...initialForm('regression'), budgetSeconds: 30 })).toMatchObject({
    budgetSeconds: 30,
  });
});

test('parameters are passed on of those that are compared, where some are set', () => {
  const form: SettingsForm = {
    ...initialForm('regression'),
    candidates: ['ridge'],
    params: { ridge: { alpha: 3 }, randomForestRegressor: { nEstimators: 7 } },
  };
  expect(settingsOf(form).params).toEqual({ ridge: { alpha: 3 } });
  expect(settingsOf({ ...form, params: { ridge: {} } })).not.toHaveProperty('params');
});

test('the autopilot has its own time, and begins with what was set of any algorithm, unless it shall not', () => {
  const form: SettingsForm = {
    ...initialForm('regression', 'autopilot'),
    budgetSeconds: -1,
    candidates: [],
    params: { ridge: { alpha: 3 } },
  };
  expect(Object.values(formErrors(form)).filter(error => error !== null)).toEqual([]);
  expect(settingsOf(form)).toMatchObject({
    budgetSeconds: 60,
    search: { kind: 'autopilot', ensemble: true, features: true },
  });
  expect(settingsOf(form).params).toEqual({ ridge: { alpha: 3 } });
  const usual = { ...form, autopilot: { ...form.autopilot, ownParams: false } };
  expect(settingsOf(usual)).not.toHaveProperty('params');
});

test('tuning asks for the best of the comparison unless some are named', () => {
  const form = initialForm('classification', 'tune');
  expect(settingsOf(form).search).toMatchObject({ kind: 'tuning', method: 'tpe', of: 'best' });
  const named: SettingsForm = {
    ...form,
    tuning: { ...form.tuning, of: 'named', named: ['logisticRegression'] },
  };
  expect(settingsOf(named).search).toMatchObject({ of: ['logisticRegression'] });
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
