import { expect, test } from 'vitest';
import { trainAndCompare } from '../../../src/core/selection/train-and-compare.ts';
import { buys, spent, surroundings } from './customers.ts';

const search = { kind: 'autopilot', ensemble: true, features: false } as const;

test('the autopilot needs no candidates, leaves every trial, and ends in time', async () => {
  let clock = 0;
  const settings = { ...spent.settings, candidates: [], search, budgetSeconds: 60 };
  const { result, trials, pipeline } = await trainAndCompare(
    { ...spent, settings },
    { ...surroundings(), now: () => (clock += 40) },
  );
  expect(result.search).toMatchObject({ trials: expect.any(Number), ended: 'time was up' });
  expect(trials.filter(({ stage }) => stage !== 'ensemble')).toHaveLength(result.search!.trials);
  expect(pipeline.estimator).toBe(result.chosen);
  expect(result.test.metrics['r2']).toBeGreaterThan(0.5);
  expect(clock).toBeLessThan(60_000);
});

test('it begins with the parameters that the person set', async () => {
  let clock = 0;
  const params = { ridge: { alpha: 50 } };
  const settings = { ...spent.settings, candidates: [], params, search, budgetSeconds: 60 };
  const { trials } = await trainAndCompare(
    { ...spent, settings },
    { ...surroundings(), now: () => (clock += 40) },
  );
  const first = trials.filter(({ stage }) => stage === 'default');
  expect(first).toContainEqual(expect.objectContaining({ estimator: 'ridge', params: params.ridge }));
  expect(first).toContainEqual(expect.objectContaining({ estimator: 'dummyRegressor', params: {} }));
});

test('with no time at all it still makes a model', async () => {
  let clock = 0;
  const settings = { ...buys.settings, candidates: [], search, budgetSeconds: 1 };
  const { result } = await trainAndCompare(
    { ...buys, settings },
    { ...surroundings(), now: () => (clock += 500) },
  );
  expect(result.candidates.map(({ estimator }) => estimator)).toEqual([
    'dummyClassifier',
    'logisticRegression',
  ]);
  expect(result.chosen).toBe('logisticRegression');
});
