import { expect, test } from 'vitest';
import {
  type QuestionGrounds,
  feasibilityQuestion,
  wantedQuestions,
} from '../../../../src/features/govern/report/wanted-questions.ts';
import { emptyBusinessProblem } from '../../../../src/lifecycle/problem/business-problem.ts';
import { bareState, doneRun } from '../../../lifecycle/report/report-states.ts';

const run = { ...doneRun, problem: { ...doneRun.problem, positive: 'stays' } } as typeof doneRun;
const grounds: QuestionGrounds = {
  run,
  dataset: { ...bareState.dataset, schema: [{ name: 'plan', kind: 'category' }] },
  business: { ...emptyBusinessProblem('p', 0), targets: [{ metric: 'roc_auc', value: 0.8 }] },
  segments: [],
  rivals: [],
  people: null,
};
const asked = (changes: Partial<QuestionGrounds> = {}) =>
  Object.fromEntries(
    wantedQuestions({ ...grounds, ...changes }).map(({ asked: { kind, asks } }) => [
      kind,
      JSON.stringify(asks),
    ]),
  );

test('a classification is asked about as the Evaluate page asks: the order of the keys is part of the answer’s name', () => {
  expect(asked()).toMatchObject({
    metrics: '{}',
    curves: '{"classes":[0]}',
    calibration: '{"class":0}',
    'learning curve': '{"shares":[0.1,0.2,0.3,0.4,0.5,0.6,0.7,0.8,0.9,1],"target":0.8}',
    importances: '{"class":"stays"}',
    shap: '{"class":"stays","reference":"pathDependent"}',
  });
});

test('a regression has residuals in place of curves, and a target on the scale where more is better', () => {
  const regression = {
    ...run,
    problem: { task: 'regression', target: 'price', positive: null, metric: 'neg_mean_absolute_error' },
    result: {
      ...run.result,
      test: { task: 'regression', rows: 1, metrics: {}, actual: [], predicted: [] },
    },
  } as const;
  const business = {
    ...emptyBusinessProblem('p', 0),
    targets: [{ metric: 'mean_absolute_error', value: 3 }],
  };
  const kinds = asked({ run: regression, business });
  expect(kinds).toMatchObject({ residuals: '{}', importances: '{"class":null}' });
  expect(kinds['learning curve']).toContain('"target":-3');
  expect(kinds).not.toHaveProperty('curves');
});

test('what needs segments, times, other models or a column of people is asked only where they are', () => {
  for (const kind of ['errorsByPart', 'rivals', 'fairness']) expect(asked()).not.toHaveProperty(kind);
  const dataset = { ...grounds.dataset, schema: [{ name: 'since', kind: 'datetime' as const }] };
  const rival = { ...run, id: 'run-2' };
  expect(asked({ dataset, rivals: [rival], people: 'sex' })).toMatchObject({
    errorsByPart: '{"segments":[],"time":"since"}',
    rivals: '{"runs":["run-2"]}',
    fairness: '{"columns":["sex"],"positive":"stays"}',
  });
});

test('feasibility is asked of a problem alone', () => {
  expect(feasibilityQuestion(bareState.project, 'v2')).toEqual([]);
  expect(feasibilityQuestion({ ...bareState.project, problem: run.problem }, 'v2')).toHaveLength(1);
});
