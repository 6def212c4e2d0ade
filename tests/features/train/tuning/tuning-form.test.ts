import { expect, test } from 'vitest';
import { tuningCost } from '../../../../src/features/train/tuning/tuning-cost.ts';
import {
  classicForestGrid,
  combinationsOf,
  initialTuning,
  tunableOf,
  tuningErrors,
  tuningSettings,
  withDraft,
} from '../../../../src/features/train/tuning/tuning-form.ts';

const forest = 'randomForestClassifier';
const seconds = (estimator: string) => (estimator === forest ? 2 : 1);
const tunable = tunableOf(['dummyClassifier', 'logisticRegression', forest]);

test('what has no parameters cannot be tuned', () => {
  expect(tunable).toEqual(['logisticRegression', forest]);
  expect(tuningErrors(initialTuning, [], {})).toMatch('at least one model to tune');
});

test('the classic grid of forests has 108 combinations, and the time of 108 trials', () => {
  const form = classicForestGrid(initialTuning, forest);
  expect(combinationsOf(form, forest)).toEqual({ count: 108, whole: true });
  expect(tuningErrors(form, tunable, {})).toBeNull();
  expect(tuningSettings(form, tunable)).toMatchObject({ method: 'grid', of: [forest] });
  expect(tuningSettings(form, tunable)).not.toHaveProperty('trials');
  expect(tuningCost(form, [forest], {}, () => 0.5)).toEqual({ trials: 108, whole: true, seconds: 54 });
});

test('trials are shared out among those that are named, but are all for the best', () => {
  const named = { ...initialTuning, of: 'named', named: tunable, trials: 10 } as const;
  expect(tuningCost(named, tunable, {}, () => 1)).toMatchObject({ trials: 10, seconds: 10 });
  expect(tuningCost({ ...named, of: 'best' }, tunable, {}, seconds)).toMatchObject({
    trials: 10,
    seconds: 20,
  });
});

test('a part of the preparation multiplies the grid', () => {
  const form = {
    ...classicForestGrid(initialTuning, forest),
    preparation: { 'groups.0.steps.0.strategy': { kind: 'values', values: ['mean', 'median'] } },
  } as const;
  expect(combinationsOf(form, forest).count).toBe(216);
  expect(tuningSettings(form, tunable).preparation).toEqual(form.preparation);
});

test('a grid beyond counting needs a number of trials', () => {
  const long = Array.from({ length: 300 }, (_, i) => i + 1).join(', ');
  const form = classicForestGrid(initialTuning, forest);
  const wide = { varied: true, values: long, low: null, high: null, none: false, options: [] };
  const vast = withDraft(form, forest, { nEstimators: wide, minSamplesSplit: wide });
  expect(tuningErrors(vast, tunable, {})).toMatch('too many combinations');
  expect(tuningErrors({ ...vast, trials: 20 }, tunable, {})).toBeNull();
});

test.each([
  [{ trials: 0 }, 'whole number of trials'],
  [{ of: 'named', named: [] }, 'at least one model'],
] as const)('%o is told as wrong', (change, error) => {
  expect(tuningErrors({ ...initialTuning, ...change }, tunable, {})).toMatch(error);
});

test('a space without anything varied is told as wrong', () => {
  const nothing = withDraft({ ...initialTuning, of: 'named', named: [forest] }, forest, {});
  expect(tuningErrors(nothing, tunable, {})).toBe('Vary at least one parameter.');
});
