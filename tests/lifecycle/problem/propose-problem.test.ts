import { describe, expect, test } from 'vitest';
import type { Column } from '../../../src/core/table/column.ts';
import { possibleTasks, proposeProblem } from '../../../src/lifecycle/problem/propose-problem.ts';
import { numbers, words } from '../../core/explore/columns.ts';
import { profileOf } from '../governance/profiles.ts';

const told = (column: Column) => profileOf(column)[0]!;
const repeat = <T>(values: readonly T[], times: number) => Array.from({ length: times }, () => values).flat();

describe('the task', () => {
  test.each<[string, Column, string]>([
    ['two words', words('churn', ['Yes', 'No', 'No'], 'boolean'), 'classification'],
    ['several words', words('species', ['Adelie', 'Gentoo', 'Chinstrap']), 'classification'],
    ['few whole numbers', numbers('grade', [1, 2, 3, 4, 5, 6], 'integer'), 'classification'],
    ['ten whole numbers', numbers('digit', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 'integer'), 'classification'],
    ['eleven whole numbers', numbers('age', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 'integer'), 'regression'],
    ['few measured numbers', numbers('strength', [1.5, 2.5]), 'regression'],
  ])('%s: %s', (_, column, task) => {
    expect(proposeProblem(told(column)).problem).toMatchObject({ target: column.name, task });
  });

  test('a person may decide otherwise', () => {
    const grade = told(numbers('grade', repeat([1, 2, 3], 9), 'integer'));
    expect(proposeProblem(grade, 'regression')).toMatchObject({
      problem: { task: 'regression', positive: null },
      reasons: { task: 'You chose so.' },
    });
  });

  test.each<[Column, readonly string[]]>([
    [words('churn', ['Yes', 'No']), ['classification']],
    [numbers('grade', [1, 2, 3], 'integer'), ['classification', 'regression']],
    [
      numbers(
        'year',
        Array.from({ length: 15 }, (_, i) => 2000 + i),
        'integer',
      ),
      ['regression', 'classification'],
    ],
    [numbers('strength', [1.5, 2.5]), ['regression']],
  ])('what can be chosen for $name', (column, tasks) => {
    expect(possibleTasks(told(column))).toEqual(tasks);
  });
});

describe('the positive class', () => {
  test.each([
    [['No', 'Yes', 'Yes'], 'Yes', 'sounds like'],
    [['neg', 'pos', 'pos'], 'pos', 'sounds like'],
    [['benign', 'malignant'], 'malignant', 'sounds like'],
    [['stayed', 'quit', 'quit'], 'quit', 'sounds like'],
    [['male', 'female', 'female'], 'male', 'rarer'],
    [['left', 'right', 'left', 'right'], 'left', 'sounds like'],
    [['a', 'b'], 'b', 'later in the alphabet'],
  ])('of %j is %s', (values, positive, reason) => {
    const { problem, reasons } = proposeProblem(told(words('x', values)));
    expect(problem.positive).toBe(positive);
    expect(reasons.positive).toContain(reason);
  });

  test('of zeros and ones is 1, even when it is the more frequent', () => {
    expect(proposeProblem(told(numbers('y', [0, 1, 1], 'integer'))).problem.positive).toBe('1');
  });

  test('is none among three', () => {
    const { problem, reasons } = proposeProblem(told(words('x', ['a', 'b', 'c'])));
    expect([problem.positive, reasons.positive]).toEqual([null, null]);
  });
});

test.each<[string, Column, string]>([
  ['two classes', words('x', ['a', 'b']), 'roc_auc'],
  ['three classes', words('x', ['a', 'b', 'c']), 'balanced_accuracy'],
  ['a rare class', words('x', ['yes', ...Array.from({ length: 19 }, () => 'no')]), 'average_precision'],
  ['a number', numbers('x', [1.5, 2.5]), 'neg_root_mean_squared_error'],
  ['a number of which a few are far larger', numbers('x', [1, 2, 2, 3, 500]), 'neg_mean_absolute_error'],
])('the metric for %s', (_, column, metric) => {
  const { problem, reasons } = proposeProblem(told(column));
  expect(problem.metric).toBe(metric);
  expect(reasons.metric).not.toBe('');
});

const outcomes = { unit: '€', truePositive: 60, falsePositive: -8, falseNegative: 0, trueNegative: 0 };

test.each([
  [
    'what can be acted on',
    { outcomes, capacity: { rows: 20, of: 100, per: 'week' } as const },
    'average_precision',
  ],
  ['what outcomes are worth', { outcomes, capacity: null }, 'neg_log_loss'],
  ['room for everybody', { outcomes: null, capacity: { rows: 9, of: 9, per: 'day' } as const }, 'roc_auc'],
])('the metric follows %s', (_, wishes, metric) => {
  const { problem } = proposeProblem(told(words('x', ['a', 'b'])), undefined, wishes);
  expect(problem.metric).toBe(metric);
});
