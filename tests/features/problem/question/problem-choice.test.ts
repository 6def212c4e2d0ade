import { describe, expect, test } from 'vitest';
import {
  choiceOf,
  choiceOfProblem,
  problemOf,
} from '../../../../src/features/problem/question/problem-choice.ts';
import { numbers, words } from '../../../core/explore/columns.ts';
import { profileOf } from '../../../lifecycle/governance/profiles.ts';

const churn = profileOf(words('churn', ['No', 'Yes', 'No']))[0]!;
const grade = profileOf(numbers('grade', [1, 2, 3], 'integer'))[0]!;

test('a target alone brings everything with it', () => {
  expect(problemOf(churn, choiceOf('churn')).problem).toEqual({
    task: 'classification',
    target: 'churn',
    positive: 'Yes',
    metric: 'roc_auc',
  });
});

test('what was chosen stands, and the reason says so', () => {
  const { problem, reasons } = problemOf(churn, { ...choiceOf('churn'), positive: 'No', metric: 'f1' });
  expect(problem).toMatchObject({ positive: 'No', metric: 'f1' });
  expect(reasons.positive).toBe('You chose so.');
  expect(reasons.metric).toContain('precision and recall');
});

describe('what does not fit is not taken over', () => {
  test('a metric of the other task', () => {
    const choice = { ...choiceOf('grade'), task: 'regression', metric: 'f1' } as const;
    expect(problemOf(grade, choice).problem).toMatchObject({
      task: 'regression',
      metric: 'neg_root_mean_squared_error',
    });
  });

  test('a class that the column does not have', () => {
    expect(problemOf(churn, { ...choiceOf('churn'), positive: 'Maybe' }).problem.positive).toBe('Yes');
  });

  test('a positive class among three', () => {
    expect(problemOf(grade, { ...choiceOf('grade'), positive: '1' }).problem.positive).toBeNull();
  });
});

test('a saved problem comes back as it was', () => {
  const saved = { task: 'regression', target: 'grade', positive: null, metric: 'r2' } as const;
  expect(problemOf(grade, choiceOfProblem(saved)).problem).toEqual(saved);
});
