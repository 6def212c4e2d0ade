import { describe, expect, test } from 'vitest';
import type { Trial } from '../../../src/core/selection/search/trial.ts';
import { paramLabel } from '../../../src/lifecycle/training/param-words.ts';
import {
  paramShares,
  searchFigures,
  trialCoordinates,
  trialCourse,
  variedEstimators,
  wholeTrials,
} from '../../../src/lifecycle/training/trial-figures.ts';

const trials: readonly Trial[] = [
  done(0, 0.7, {}, 'default'),
  done(2, 0.9, { nEstimators: 50, maxDepth: 3 }),
  done(1, 0.8, { nEstimators: 100, maxDepth: null }),
  { ...done(3, 0.99, { nEstimators: 200, maxDepth: 3 }), rowShare: 0.3 },
  { ...base(4, { nEstimators: 200, maxDepth: 5 }), state: 'pruned', scores: [0.1] },
  done(5, 0.6, { nEstimators: 200, maxDepth: 5 }),
];

test('trials on all rows that came to their end are held against each other, in the order of their beginning', () => {
  expect(wholeTrials(trials).map(({ number }) => number)).toEqual([0, 1, 2, 5]);
});

describe('the course of a search', () => {
  test('tells the best until each trial', () => {
    const { attempts, best } = trialCourse(trials, 'roc_auc');
    expect(attempts.map(({ number, score }) => [number, score])).toEqual([
      [1, 0.7],
      [2, 0.8],
      [3, 0.9],
      [6, 0.6],
    ]);
    expect(best).toEqual([0.7, 0.8, 0.9, 0.9]);
  });

  test('of errors shows them as they are: the least is the best', () => {
    const { attempts, best } = trialCourse(
      [done(0, -3, {}), done(1, -2, {}), done(2, -4, {})],
      'neg_root_mean_squared_error',
    );
    expect(attempts.map(({ score }) => score)).toEqual([3, 2, 4]);
    expect(best).toEqual([3, 2, 2]);
  });

  test('leaves what is far off outside of the axis', () => {
    const scores = [-1e9, 0.8, 0.81, 0.82, 0.83];
    const { domain } = trialCourse(
      scores.map((score, number) => done(number, score, {})),
      'r2',
    );
    expect(domain![0]).toBeGreaterThan(0.6);
    expect(domain![1]).toBeGreaterThanOrEqual(0.83);
  });

  test('shows the next below where most are as good as the best', () => {
    const scores = [0.33, 0.98, 0.99, 0.99, 0.99, 0.99, 0.99];
    const { domain } = trialCourse(
      scores.map((score, number) => done(number, score, {})),
      'balanced_accuracy',
    );
    expect(domain![0]).toBeLessThan(0.98);
    expect(domain![0]).toBeGreaterThan(0.9);
  });
});

test('what moved the score is told of parameters by what a person calls them', () => {
  const many = Array.from({ length: 200 }, (_, number) => {
    const shallow = number % 3 === 0;
    const params = { maxDepth: shallow ? 3 : null, nEstimators: 50 + (number % 7) };
    return done(number, (shallow ? 0.8 : 0.5) + (number % 10) / 100, params);
  });
  const [first, ...others] = paramShares(many, 'randomForestClassifier');
  expect(first).toMatchObject({ label: paramLabel('randomForestClassifier', 'maxDepth') });
  expect(first!.value).toBeGreaterThan(90);
  expect(first!.value + others.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(100);
  expect(paramShares(many.slice(0, 3), 'randomForestClassifier')).toEqual([]);
});

// A sixtieth of these, times sixty, is a little more in doubles.
test.each([65, 103, 206])('what moved the score is weighed of %i trials, though only some are', count => {
  const many = Array.from({ length: count }, (_, number) =>
    done(number, (number % 10) / 10, { maxDepth: number % 2 === 0 ? 3 : null, nEstimators: number % 7 }),
  );
  expect(paramShares(many, 'randomForestClassifier')).toHaveLength(2);
});

describe('parallel coordinates', () => {
  test('have an axis for each parameter that differs, the score last, the best trial first', () => {
    const found = trialCoordinates(trials, 'randomForestClassifier', 'roc_auc', 'ROC AUC');
    expect(found!.axes.map(({ values }) => values)).toEqual([
      [50, 100, 200],
      [3, 'none', 5],
      [0.9, 0.8, 0.6],
    ]);
    expect(found!.merit).toEqual([1, 0.5, 0]);
  });

  test('are of those whose trials differ', () => {
    expect(variedEstimators(trials)).toEqual(['randomForestClassifier']);
    expect(variedEstimators(trials.slice(0, 2))).toEqual([]);
    const same = [done(0, 0.5, { nEstimators: 5 }), done(1, 0.6, { nEstimators: 5 })];
    expect(trialCoordinates(same, 'randomForestClassifier', 'roc_auc', 'ROC AUC')).toBeNull();
  });
});

test('a search is drawn by those of its estimators whose trials differ', () => {
  const { course, subjects, shares, coordinates } = searchFigures(trials, 'roc_auc', 'ROC AUC');
  expect(course).toEqual(trialCourse(trials, 'roc_auc'));
  expect(subjects).toEqual([{ value: 'randomForestClassifier', label: 'Random forest' }]);
  expect(shares('randomForestClassifier')).toEqual(paramShares(trials, 'randomForestClassifier'));
  expect(coordinates('randomForestClassifier')!.axes.at(-1)!.label).toBe('ROC AUC');
});

function base(number: number, params: Trial['params'], stage: Trial['stage'] = 'search') {
  return {
    number,
    stage,
    estimator: 'randomForestClassifier',
    params,
    preparation: null,
    rowShare: 1,
    fitSeconds: 1,
    scoreSeconds: 0.1,
  } as const;
}

function done(number: number, mean: number, params: Trial['params'], stage?: Trial['stage']): Trial {
  return { ...base(number, params, stage), state: 'done', scores: [mean], mean, sd: 0 };
}
