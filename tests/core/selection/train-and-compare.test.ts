import { expect, test } from 'vitest';
import { predictTable } from '../../../src/core/pipeline/predict-table.ts';
import type { ComparisonProgress } from '../../../src/core/selection/progress.ts';
import { trainAndCompare } from '../../../src/core/selection/train-and-compare.ts';
import { takeTableRows } from '../../../src/core/table/column.ts';
import { tableOf } from '../table-of.ts';
import { buys, cpu, spent, surroundings } from './customers.ts';

test('the best candidate by mean score is refitted, and evaluated on rows of its own', async () => {
  const { pipeline, result, trainRows, testRows } = await trainAndCompare(buys, surroundings());
  const means = result.candidates.map(candidate => (candidate.state === 'done' ? candidate.mean : -1));
  const best = result.candidates[means.indexOf(Math.max(...means))]!;
  expect(result.chosen).toBe(best.estimator);
  expect(pipeline.estimator).toBe(best.estimator);
  expect(means[0]).toBe(0.5);
  expect(Math.max(...means)).toBeGreaterThan(0.8);
  expect(result.test.metrics['roc_auc']).toBeGreaterThan(0.8);
  expect(result).toMatchObject({ rowsWithoutTarget: 1, trainRows: 119, testRows: 30 });
  expect(new Set([...trainRows, ...testRows]).size).toBe(149);
  expect([...trainRows, ...testRows]).not.toContain(3);
});

test('mean and sd are those of the five fold scores', async () => {
  const { result } = await trainAndCompare(spent, surroundings());
  const [, ridge] = result.candidates;
  if (ridge?.state !== 'done') throw new Error('ridge failed');
  expect(ridge.scores).toHaveLength(5);
  const mean = ridge.scores.reduce((sum, score) => sum + score) / 5;
  expect(ridge.mean).toBeCloseTo(mean, 12);
  expect(ridge.sd).toBeCloseTo(Math.sqrt(ridge.scores.reduce((sum, s) => sum + (s - mean) ** 2, 0) / 5), 12);
});

test('the identifier is left out, and the columns that decide matter most', async () => {
  const { result, pipeline } = await trainAndCompare(buys, surroundings());
  expect(result.leftOut.map(({ column }) => column)).toEqual(['id']);
  expect(pipeline.inputs.map(({ name }) => name)).toEqual(['age', 'channel', 'noise']);
  expect(result.importances.map(({ column }) => column).toSorted()).toEqual(['age', 'channel', 'noise']);
  expect(result.importances.at(-1)!.column).toBe('noise');
});

test('the pipeline scores the test rows as the comparison did', async () => {
  const { pipeline, testRows, testPredictions } = await trainAndCompare(buys, surroundings());
  expect(predictTable(pipeline, takeTableRows(buys.table, testRows))).toEqual(testPredictions);
});

test('the same seed gives the same outcome, another seed another', async () => {
  const once = await trainAndCompare(buys, surroundings());
  expect(await trainAndCompare(buys, surroundings())).toEqual(once);
  const other = { ...buys, settings: { ...buys.settings, seed: 43 } };
  expect((await trainAndCompare(other, surroundings())).testRows).not.toEqual(once.testRows);
});

test('naive Bayes on counts takes part: its numbers lie from 0 to 1', async () => {
  const settings = { ...buys.settings, candidates: ['multinomialNB'] as const };
  const { result, testPredictions } = await trainAndCompare({ ...buys, settings }, surroundings());
  expect(result.candidates).toMatchObject([{ state: 'done', estimator: 'multinomialNB' }]);
  if (testPredictions.task !== 'classification') throw new Error('buying is a class');
  expect(testPredictions.probabilities.every(Number.isFinite)).toBe(true);
});

test('a dummy that no model beats wins', async () => {
  const { result } = await trainAndCompare(spent, surroundings({ ridge: cpu.dummyRegressor! }));
  expect(result.chosen).toBe('dummyRegressor');
});

test('progress begins at 0, ends at 1, never goes back, and tells candidate and fold', async () => {
  const reported: ComparisonProgress[] = [];
  await trainAndCompare(
    buys,
    surroundings({}, progress => reported.push(progress)),
  );
  const fractions = reported.map(({ fraction }) => fraction);
  expect(fractions[0]).toBe(0);
  expect(fractions.at(-1)).toBe(1);
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
  expect(reported.map(({ detail }) => detail)).toContain('Random forest, fold 3 of 5');
  expect(reported.find(({ current }) => current === 'randomForestClassifier')?.finished).toHaveLength(2);
  expect([...new Set(reported.map(({ phase }) => phase))]).toEqual([
    'Preparing',
    'Comparing models',
    'Training the best model on all training rows',
    'Evaluating on the test set',
    'Measuring importance',
  ]);
});

test('a table whose every column is left out says so by name', async () => {
  const table = tableOf({
    same: Array.from({ length: 20 }, () => 1),
    y: Array.from({ length: 20 }, (_, row) => row),
  });
  const problem = { task: 'regression', target: 'y', positive: null, metric: 'r2' } as const;
  await expect(trainAndCompare({ ...spent, table, problem }, surroundings())).rejects.toThrow(
    /No column is left to predict "y" from: "same" is left out \(constant\)/,
  );
});

test('too few rows say how many are needed', async () => {
  const table = takeTableRows(spent.table, [0, 1, 2, 4, 5]);
  await expect(trainAndCompare({ ...spent, table }, surroundings())).rejects.toThrow(
    /Only 5 rows .* need at least 12/,
  );
});

test('a tuned threshold is told with the result, as the chosen model carries it', async () => {
  const candidates = ['thresholdClassifier'] as const;
  const { result, pipeline } = await trainAndCompare(
    { ...buys, settings: { ...buys.settings, candidates } },
    surroundings(),
  );
  expect(result.decision).toEqual((pipeline.model as { readonly decision: object }).decision);
  expect(result.candidates[0]!.params).toMatchObject({
    estimator: 'logisticRegression',
    scoring: 'balanced_accuracy',
  });
  expect((await trainAndCompare(buys, surroundings())).result).not.toHaveProperty('decision');
});
