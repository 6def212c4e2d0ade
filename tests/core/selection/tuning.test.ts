import { expect, test } from 'vitest';
import type { ComparisonProgress } from '../../../src/core/selection/progress.ts';
import type { SearchSpace, TuningSettings } from '../../../src/core/selection/search/settings.ts';
import { trainAndCompare } from '../../../src/core/selection/train-and-compare.ts';
import { buys, cpu, spent, surroundings } from './customers.ts';

const tuning: TuningSettings = { kind: 'tuning', method: 'grid', of: ['ridge'], stopHopeless: false };
const tuned = (search: TuningSettings) => ({ ...spent, settings: { ...spent.settings, search } });

test('what was tuned is kept where it is better on the same folds, and told beside what it had before', async () => {
  const { result, trials, pipeline } = await trainAndCompare(tuned(tuning), surroundings());
  const ridge = result.candidates[1];
  if (ridge?.state !== 'done') throw new Error('ridge failed');
  const ofRidge = trials.filter(({ estimator }) => estimator === 'ridge');
  const means = ofRidge.map(trial => (trial.state === 'done' ? trial.mean : -1));
  expect(ridge.mean).toBe(Math.max(...means));
  expect(ridge.tuned).toMatchObject({ before: { params: { alpha: 1 }, mean: means[0] } });
  expect(ridge.tuned!.kept).toBe(ridge.mean > means[0]!);
  expect(pipeline.params).toEqual(ridge.params);
  expect(result.search).toMatchObject({ settings: tuning, trials: ofRidge.length - 1, ended: 'all tried' });
});

test('where nothing better is found the model stays as it was', async () => {
  const spaces = { ridge: { alpha: { kind: 'values', values: [1e6, 1e7] } } } as const;
  const { result, pipeline } = await trainAndCompare(tuned({ ...tuning, spaces }), surroundings());
  expect(result.candidates[1]).toMatchObject({ params: { alpha: 1 }, tuned: { trials: 2, kept: false } });
  expect(pipeline.params).toMatchObject({ alpha: 1 });
});

test('the same seed gives the same search', async () => {
  const search: TuningSettings = { ...tuning, method: 'random', trials: 6 };
  const once = await trainAndCompare(tuned(search), surroundings());
  expect(await trainAndCompare(tuned(search), surroundings())).toEqual(once);
  expect(once.result.search).toMatchObject({ trials: 6, ended: 'enough trials' });
});

test('a search without a number of trials ends after fifty, and says so; one that has tried all before says that', async () => {
  const narrow: SearchSpace = { alpha: { kind: 'values', values: [0.1, 1, 10] } };
  const wide: SearchSpace = { alpha: { kind: 'number', low: 0.01, high: 100, scale: 'log' } };
  const endOf = async (space: SearchSpace) => {
    const search: TuningSettings = { ...tuning, method: 'random', spaces: { ridge: space } };
    const { trials, ended } = (await trainAndCompare(tuned(search), surroundings())).result.search!;
    return [trials, ended];
  };
  expect(await endOf(wide)).toEqual([50, 'enough trials']);
  expect(await endOf(narrow)).toEqual([2, 'all tried']);
  const few = await trainAndCompare(tuned({ ...tuning, trials: 2 }), surroundings());
  expect(few.result.search).toMatchObject({ trials: 2, ended: 'enough trials' });
});

test('a search ends when its time is over, and leaves out what was not done', async () => {
  let clock = 0;
  const slow = {
    ...cpu.ridge!,
    fit: (...data: Parameters<NonNullable<typeof cpu.ridge>['fit']>) => {
      clock += 1000;
      return cpu.ridge!.fit(...data);
    },
  };
  const settings = { ...tuned({ ...tuning, method: 'tpe', trials: 50 }).settings, budgetSeconds: 30 };
  const { result, trials } = await trainAndCompare(
    { ...spent, settings },
    { ...surroundings({ ridge: slow }), now: () => clock },
  );
  expect(result.search).toMatchObject({ ended: 'time was up' });
  expect(trials.every(({ state }) => state === 'done')).toBe(true);
  expect(result.search!.trials).toBeLessThan(5);
});

test('every trial is told as it ends', async () => {
  const told: ComparisonProgress[] = [];
  await trainAndCompare(
    {
      ...buys,
      settings: { ...buys.settings, search: { ...tuning, of: 'best', trials: 3, method: 'random' } },
    },
    surroundings({}, progress => told.push(progress)),
  );
  expect(told.at(-1)!.trials).toHaveLength(buys.settings.candidates.length + 3);
  expect(told.map(({ phase }) => phase)).toContain('Searching for better models');
});
