import { expect, test } from 'vitest';
import { cutLearningTask } from '../../../../src/core/selection/learning-task.ts';
import { cutFolds } from '../../../../src/core/selection/splitting/cut-rows.ts';
import { takeRowSplit } from '../../../../src/core/selection/splitting/row-split.ts';
import { nestedEstimate } from '../../../../src/core/selection/validation/nested.ts';
import { meanScore, seedStability } from '../../../../src/core/selection/validation/seed-stability.ts';
import { compareSchemes } from '../../../../src/core/selection/validation/split-schemes.ts';
import { buys, surroundings } from '../customers.ts';

const task = cutLearningTask(buys);
const quiet = () => {};
const logistic = {
  estimator: 'logisticRegression',
  params: {},
  preparation: task.planFor('logisticRegression'),
} as const;
const forest = {
  estimator: 'randomForestClassifier',
  params: { nEstimators: 10 },
  preparation: task.planFor('randomForestClassifier'),
} as const;

test('a model that draws nothing depends on the cut alone', async () => {
  const { otherCuts, otherDraws } = await seedStability(
    task,
    logistic,
    { folds: 3, seeds: 3 },
    surroundings(),
    quiet,
  );
  expect(otherDraws.sd).toBe(0);
  expect(otherDraws.mean).toBe(await meanScore(task, logistic, surroundings()));
  expect(new Set(otherCuts.scores).size).toBe(3);
});

test('a forest depends on its draws too', async () => {
  const { otherDraws } = await seedStability(task, forest, { folds: 3, seeds: 3 }, surroundings(), quiet);
  expect(otherDraws.sd).toBeGreaterThan(0);
});

test('each scheme is measured on its own folds; one that fails says why', async () => {
  const halves = [{ train: Uint32Array.of(0, 1), test: Uint32Array.of(2, 3) }];
  const failing = { ...logistic, params: { C: -1 } };
  const schemes = [{ name: 'as trained', splits: task.splits }];
  const [asTrained] = await compareSchemes(task, logistic, schemes, surroundings(), quiet);
  expect(asTrained).toMatchObject({ state: 'done', folds: task.splits.length });
  const two = [...schemes, { name: 'two rows', splits: halves }];
  const told = await compareSchemes(task, failing, two, surroundings(), quiet);
  expect(told.map(({ name, state }) => [name, state])).toEqual([
    ['as trained', 'failed'],
    ['two rows', 'failed'],
  ]);
});

test('nested validation chooses inside of each fold, from rows of that fold alone', async () => {
  const grid = [{ C: 0.0001 }, { C: 1 }];
  const seen: number[] = [];
  const estimate = await nestedEstimate(
    task,
    logistic,
    grid,
    (training, seed, rows) => {
      seen.push(rows.length);
      expect(training.table.rows).toBe(rows.length);
      return cutFolds(takeRowSplit(task.foldSplit, rows), training, 3, seed);
    },
    surroundings(),
    quiet,
  );
  expect(estimate.nested.scores).toHaveLength(task.splits.length);
  expect(estimate.chosen.every(set => grid.includes(set as { C: number }))).toBe(true);
  expect(seen).toEqual(task.splits.map(({ train }) => train.length));
  expect(estimate.chosenOnSame.mean).toBeGreaterThanOrEqual(await meanScore(task, logistic, surroundings()));
});
