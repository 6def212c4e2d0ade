import { describe, expect, test } from 'vitest';
import type { Column } from '../../../src/core/table/column.ts';
import { problemObstacles } from '../../../src/lifecycle/problem/problem-obstacles.ts';
import { proposeProblem } from '../../../src/lifecycle/problem/propose-problem.ts';
import { numbers, words } from '../../core/explore/columns.ts';
import { profileOf } from '../governance/profiles.ts';

const rows = (count: number) => Array.from({ length: count }, (_, row) => row);
const input = (count: number) => numbers('input', rows(count));

function obstacles(target: Column, other: Column, task?: 'classification' | 'regression') {
  const profile = profileOf(target, other);
  return problemObstacles({ profile }, proposeProblem(profile[0]!, task).problem);
}

const classes = (...counts: readonly number[]) =>
  words(
    'class',
    counts.flatMap((count, c) => Array.from({ length: count }, () => `c${c}`)),
  );

test.each<[string, Column, number, string]>([
  [
    'all missing',
    numbers(
      'y',
      rows(30).map(() => null),
    ),
    30,
    'Every value of "y" is missing',
  ],
  ['identifier', words('y', rows(30).map(String), 'identifier'), 30, 'names the rows'],
  ['datetime', numbers('y', rows(30), 'datetime'), 30, 'holds dates'],
  [
    'one class',
    words(
      'y',
      rows(30).map(() => 'a'),
    ),
    30,
    'one class only',
  ],
  [
    'constant',
    numbers(
      'y',
      rows(30).map(() => 2.5),
    ),
    30,
    'the same in every row',
  ],
  ['too few rows', numbers('y', rows(19)), 19, 'Only 19 rows'],
  ['small class', classes(24, 5), 29, 'Too few rows of "c1" (5): each class needs at least 6'],
])('%s', (obstacle, target, count, message) => {
  expect(obstacles(target, input(count))).toEqual([{ obstacle, message: expect.stringContaining(message) }]);
});

test('words cannot be the target of a regression', () => {
  expect(obstacles(classes(20, 20), input(40), 'regression')).toMatchObject([{ obstacle: 'not a number' }]);
});

test('a column that went away', () => {
  const problem = { task: 'regression', target: 'gone', positive: null, metric: 'r2' } as const;
  expect(problemObstacles({ profile: profileOf(input(30)) }, problem)).toMatchObject([
    { obstacle: 'no such column' },
  ]);
});

describe('the smallest class that still can be cut', () => {
  test('six rows leave one for the test and one for each of five folds', () => {
    expect(obstacles(classes(24, 6), input(30))).toEqual([]);
  });

  test('more classes than the profile lists are known by the rarest', () => {
    const many = classes(...rows(25).map(() => 8), 2);
    expect(obstacles(many, input(202))).toEqual([
      { obstacle: 'small class', message: expect.stringContaining('"class" has 26 classes, some of them') },
    ]);
  });
});

function obstaclesPrepared(kind: 'text' | 'identifier') {
  const profile = profileOf(classes(20, 20), words('note', rows(40).map(String), kind));
  return problemObstacles({ profile }, proposeProblem(profile[0]!).problem, undefined, true);
}

describe('inputs', () => {
  test.each<[string, Column]>([
    ['an identifier', words('id', rows(40).map(String), 'identifier')],
    ['free text', words('note', rows(40).map(String), 'text')],
    [
      'a constant',
      numbers(
        'year',
        rows(40).map(() => 2020),
      ),
    ],
  ])('%s alone is none', (_, other) => {
    expect(obstacles(classes(20, 20), other)).toMatchObject([{ obstacle: 'no inputs' }]);
  });

  test('free text is one where a person prepares it; an identifier never is', () => {
    expect(obstaclesPrepared('text')).toEqual([]);
    expect(obstaclesPrepared('identifier')).toMatchObject([{ obstacle: 'no inputs' }]);
  });

  test('a category with gaps is one', () => {
    expect(
      obstacles(
        classes(20, 20),
        words(
          'flag',
          rows(40).map(row => (row % 3 ? null : 'x')),
        ),
      ),
    ).toEqual([]);
  });
});
