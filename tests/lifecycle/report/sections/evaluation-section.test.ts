import { expect, test } from 'vitest';
import { emptyBusinessProblem } from '../../../../src/lifecycle/problem/business-problem.ts';
import { evaluationSection } from '../../../../src/lifecycle/report/sections/evaluation-section.ts';
import { blocksOf, chartsIn, openIn, tableIn, verdictsIn } from '../read-section.ts';
import { doneRun, hostile, trainedState } from '../report-states.ts';

test('evaluation: metrics with their intervals beside the dummy and the target', () => {
  const business = { ...emptyBusinessProblem('p', 0), targets: [{ metric: 'roc_auc', value: 0.8 }] };
  expect(tableIn(evaluationSection, { ...trainedState, business }, 'Metrics')).toEqual([
    ['ROC AUC', 0.84, 0.79, 0.89, 'DeLong', 0.5, 0.8],
  ]);
  expect(tableIn(evaluationSection, trainedState, 'Confusion')).toEqual([
    ['stays', '6 (85.7 %)', '1 (14.3 %)'],
    [hostile, '1 (33.3 %)', '2 (66.7 %)'],
  ]);
  expect(tableIn(evaluationSection, trainedState, 'Other models')).toEqual([
    ['Random forest', 8, 0.81, 0.83],
  ]);
});

test('evaluation: curves, the learning curve with its diagnosis, weak slices and robustness', () => {
  expect(chartsIn(evaluationSection, trainedState)).toEqual([
    `ROC of ${hostile}`,
    `Precision and recall of ${hostile}`,
    `Gain of ${hostile}`,
    `Calibration of ${hostile}`,
    'ROC AUC by rows learned from',
    'Robustness',
  ]);
  expect(verdictsIn(evaluationSection, trainedState)[0]).toMatchObject({ tone: 'care' });
  expect(tableIn(evaluationSection, trainedState, 'Slices')?.[0]?.slice(0, 3)).toEqual([
    `plan is ${hostile}`,
    4,
    0.75,
  ]);
});

test('evaluation of a regression: predictions, residuals and errors by tenth', () => {
  const run = {
    ...doneRun,
    problem: { task: 'regression', target: 'price', positive: null, metric: 'r2' },
    result: {
      ...doneRun.result,
      test: { task: 'regression', rows: 2, metrics: { r2: 0.5 }, actual: [1, 2], predicted: [1, 2] },
    },
  } as const;
  const residuals = {
    rows: 2,
    actual: [1, 2],
    predicted: [1, 3],
    byQuantile: [{ from: 1, to: 2, rows: 2, bias: 0.5, low: 0, high: 1, meanAbsoluteError: 0.5 }],
    within: { x: [0, 1], y: [0, 1] },
    normalPlot: { expected: [], found: [] },
    histogram: { edges: [0, 1, 2], counts: [1, 1] },
  };
  expect(chartsIn(evaluationSection, { ...trainedState, run, answers: { residuals } })).toEqual([
    'Predicted against actual',
    'Residuals',
    'Error by tenth of the target',
  ]);
});

test('evaluation: what nobody asked is named, with the numbers that the run itself kept', () => {
  const state = { ...trainedState, answers: {} };
  expect(openIn(evaluationSection, state)).toEqual([
    'How sure the metrics are',
    'The curves',
    'Whether probabilities can be taken at their word',
    'The learning curve and its diagnosis',
    'How much of the estimate is chance',
    'Whether test rows are like training rows',
    'Slices of rows where the model is weak',
    'Errors by segment and over time',
    'How it stands up to noise, gaps and swapped categories',
  ]);
  expect(tableIn(evaluationSection, state, 'Metrics')?.map(row => row[1])).toEqual([0.84, 0.8]);
});

test('evaluation: what deciding so is worth, from the counts of the confusion matrix', () => {
  const outcomes = { unit: '€', truePositive: 10, falsePositive: -5, falseNegative: 0, trueNegative: 0 };
  const business = { ...emptyBusinessProblem('p', 0), outcomes };
  const [list] = blocksOf(evaluationSection, { ...trainedState, business }).filter(
    block => block.kind === 'list',
  );
  // Two rightly flagged bring 20, one false alarm costs 5.
  expect(list?.items[1]).toContain('these 3 of the test rows is 15 € better than doing nothing');
});
