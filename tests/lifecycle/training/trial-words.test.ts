import { expect, test } from 'vitest';
import { defaultPlan } from '../../../src/core/preprocessing/default-plan.ts';
import { bestTwoSentence } from '../../../src/lifecycle/training/best-two-sentence.ts';
import { paramsText } from '../../../src/lifecycle/training/param-words.ts';
import { trialChanges, trialName, valueAtPlace } from '../../../src/lifecycle/training/trial-words.ts';

const forest = {
  estimator: 'randomForestClassifier',
  stage: 'search',
  params: { nEstimators: 200, maxDepth: null },
  preparation: null,
  rowShare: 1,
} as const;

test('parameters are told by what a person calls them, with short numbers', () => {
  expect(paramsText('randomForestClassifier', forest.params)).toMatch(/^Trees 200, .* none$/);
  expect(paramsText('ridge', { alpha: 0.000_012_345_6, solver: true })).toBe(
    'Penalty (alpha) 1.235e-5, solver yes',
  );
});

test('a trial is told by what is other than usual', () => {
  expect(trialChanges({ ...forest, params: {}, stage: 'default' })).toBe('as it is');
  expect(trialChanges({ ...forest, params: { nEstimators: 9 }, rowShare: 1 / 3 })).toBe(
    'Trees 9; on 33 % of the rows',
  );
  expect(trialName({ ...forest, stage: 'features' })).toBe('Random forest, with new columns');
});

test('a place of a preparation is looked up', () => {
  const plan = defaultPlan([{ name: 'age', kind: 'number' }]);
  expect(valueAtPlace(plan, 'groups.0.steps.0.strategy')).toBe('median');
  expect(valueAtPlace(plan, 'groups.0.steps.1.kind')).toBe('standardScaler');
  expect(valueAtPlace(plan, 'groups.7.steps.1.kind')).toBeUndefined();
});

test('the best two are told apart, or not', () => {
  const two = { best: 'ridge', second: 'lasso', difference: 0.0123, pValue: 0.4 } as const;
  expect(bestTwoSentence(two, 'r2')).toMatch(/not distinguishable on this data .*0\.012, p = 0\.400/);
  expect(bestTwoSentence({ ...two, pValue: 1e-6 }, 'r2')).toMatch(/better than .* p = below 0\.001/);
});
