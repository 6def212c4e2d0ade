import { expect, test } from 'vitest';
import { decisionWords, thresholdText } from '../../../src/lifecycle/evaluation/decision-words.ts';
import type { EstimatorName } from '../../../src/core/models/catalogue.ts';
import type { CandidateResult, TestEvaluation } from '../../../src/lifecycle/training/run.ts';

const measured: TestEvaluation = {
  task: 'classification',
  rows: 4,
  metrics: {},
  classes: ['No', 'Yes'],
  confusion: [1, 1, 1, 1],
  curves: [],
};

function resultOf(chosen: EstimatorName, params: CandidateResult['params']) {
  const scored = { scores: [0.5], mean: 0.5, sd: 0, seconds: 1 };
  return {
    chosen,
    test: measured,
    candidates: [{ state: 'done', estimator: chosen, params, ...scored }],
  } as const;
}

test('a tuned threshold is told with its class, what it is best for, and what it changes', () => {
  const result = {
    ...resultOf('thresholdClassifier', { estimator: 'logisticRegression', scoring: 'f1' }),
    decision: { positive: 1, threshold: 0.3117 },
  };
  expect(thresholdText(result)).toBe('“Yes” from 31.2 %');
  const [{ term, details }, ...others] = decisionWords(result) as [ReturnType<typeof decisionWords>[number]];
  expect([term, ...others]).toEqual(['Threshold']);
  expect(details).toContain('Says “Yes” from 31.2 % on, where F1 was best');
  expect(details).toContain('those of logistic regression');
});

test('a calibration is told with its method and what is kept', () => {
  const params = { estimator: 'randomForestClassifier', method: 'isotonic', ensemble: true, cv: 5 };
  expect(decisionWords(resultOf('calibratedClassifier', params))).toEqual([
    {
      term: 'Calibration',
      details:
        'The probabilities of random forest, by isotonic regression: any rising curve, which asks for a thousand rows or more. 5 classifiers are kept, each set right on the fold that it did not learn from; their mean answers.',
    },
  ]);
  const [one] = decisionWords(resultOf('calibratedClassifier', { ...params, ensemble: false }));
  expect(one!.details).toContain('One classifier of all rows is kept');
});

test('of other models there is nothing to tell', () => {
  expect(thresholdText(resultOf('logisticRegression', {}))).toBeNull();
  expect(decisionWords(resultOf('logisticRegression', {}))).toEqual([]);
});
