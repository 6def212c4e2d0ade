import { expect, test } from 'vitest';
import { matrixOf } from '../../../src/core/matrix.ts';
import type { EstimatorName } from '../../../src/core/models/catalogue.ts';
import { defaultPlan } from '../../../src/core/preprocessing/default-plan.ts';
import { createRandom } from '../../../src/core/random.ts';
import { chooseEnsemble } from '../../../src/core/selection/choose-ensemble.ts';
import type { EndedTrial } from '../../../src/core/selection/run-trials.ts';
import { kFold } from '../../../src/core/selection/splits.ts';
import { resampledTTest } from '../../../src/core/statistics/resampled-t-test.ts';
import { decisionScore } from '../../../src/core/evaluation/decision-score.ts';

const rows = 300;
const random = createRandom(4);
const values = Float64Array.from({ length: rows }, () => 10 * random());
const splits = kFold(rows, 5, 1);
const task = {
  training: {
    table: { rows, columns: [] },
    target: { task: 'regression', column: 'y', kind: 'number' },
    values,
  },
  splits,
  metric: 'r2',
  planFor: () => defaultPlan([]),
} as const;

/** A trial that answers the truth plus an error of its own. */
function trialWith(number: number, estimator: EstimatorName, errorOf: (row: number) => number): EndedTrial {
  const outOfFold = splits.map(({ test: held }) =>
    matrixOf(Array.from(held, row => [values[row]! + errorOf(row)])),
  );
  const scores = splits.map(({ test: held }, fold) =>
    decisionScore('r2', {
      task: 'regression',
      actual: Float64Array.from(held, row => values[row]!),
      predicted: outOfFold[fold]!.data,
    }),
  );
  const mean = scores.reduce((sum, score) => sum + score) / scores.length;
  const proposal = { stage: 'default', estimator, params: {}, preparation: null, rowShare: 1 } as const;
  const times = { fitSeconds: 1, scoreSeconds: 1 };
  const trial = { ...proposal, ...times, number, state: 'done', scores, mean, sd: 0 } as const;
  return { trial, params: { alpha: 1 }, outOfFold, seconds: 2 };
}

const noise = (seed: number) => {
  const own = createRandom(seed);
  const errors = Float64Array.from({ length: rows }, () => 4 * (own() - 0.5));
  return (row: number) => errors[row]!;
};

test('models whose errors are their own are better together', () => {
  const tried = [
    trialWith(0, 'dummyRegressor', () => 0),
    trialWith(1, 'ridge', noise(1)),
    trialWith(2, 'randomForestRegressor', noise(2)),
    trialWith(3, 'histGradientBoostingRegressor', noise(3)),
  ];
  const together = chooseEnsemble(tried, task);
  expect(together).toMatchObject({ estimator: 'votingRegressor', params: {}, fitSeconds: 3 });
  expect(together!.members!.map(({ estimator }) => estimator)).not.toContain('dummyRegressor');
  expect(together!.members!.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
  const best = Math.max(...tried.slice(1).map(({ trial }) => (trial.state === 'done' ? trial.mean : 0)));
  expect(together!.mean).toBeGreaterThan(best);
  const second = tried[1]!.trial;
  if (second.state !== 'done') throw new Error('not done');
  expect(resampledTTest(together!.scores, second.scores, 0.25).difference).toBeGreaterThan(0);
});

test('a gain counts that is within what the folds differ by', () => {
  const worse = noise(2);
  const tried = [trialWith(0, 'ridge', noise(1)), trialWith(1, 'lasso', row => 4 * worse(row))];
  const { scores } = chooseEnsemble(tried, task)!;
  const [best] = tried.map(({ trial }) => (trial.state === 'done' ? trial.scores : []));
  const { difference, standardError } = resampledTTest(scores, best!, 0.25);
  expect(difference).toBeGreaterThan(0);
  expect(difference).toBeLessThan(standardError);
});

test('who has most of the votes is taken as long as there is time to fit them all', () => {
  const tried = ['ridge', 'lasso', 'randomForestRegressor', 'linearRegression'] as const;
  const ended = tried.map((name, number) => trialWith(number, name, noise(number + 1)));
  const membersIn = (secondsToFit: number | null) =>
    chooseEnsemble(ended, { ...task, secondsToFit })?.members?.map(({ weight }) => weight) ?? [];
  // A second for five folds: a quarter of one for all rows.
  expect([null, 1, 0.8, 0.5, 0.3].map(seconds => membersIn(seconds).length)).toEqual([4, 4, 3, 2, 0]);
  expect(membersIn(0.5).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
});

test('models that err alike are not put together', () => {
  const same = noise(1);
  const tried = [trialWith(0, 'ridge', same), trialWith(1, 'lasso', row => 1.01 * same(row))];
  expect(chooseEnsemble(tried, task)).toBeNull();
});

test('one model is no ensemble', () => {
  expect(chooseEnsemble([trialWith(0, 'ridge', noise(1))], task)).toBeNull();
});
