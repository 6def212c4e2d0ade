import { expect, test } from 'vitest';
import { reweigh } from '../../../src/core/fairness/reweighing.ts';
import { transform } from '../../../src/core/preprocessing/transform.ts';
import { cutLearningTask } from '../../../src/core/selection/learning-task.ts';
import { prepareFold } from '../../../src/core/selection/prepared-folds.ts';
import { takeTrainingRows } from '../../../src/core/selection/training-data.ts';
import { type ComparisonInput, trainAndCompare } from '../../../src/core/selection/train-and-compare.ts';
import { buys, spent, surroundings } from './customers.ts';

const reweighing = { columns: ['channel'] };
const even: ComparisonInput = { ...buys, settings: { ...buys.settings, reweighing } };

test('each fold is weighed by the groups and classes of its own training rows', async () => {
  const task = cutLearningTask(even);
  const at = { plan: task.planFor('logisticRegression'), fold: 1, rowShare: 1 };
  const { rows } = await prepareFold(task, at, transform);
  const { people, values } = takeTrainingRows(task.training, task.splits[1]!.train);
  expect(rows.sampleWeight).toEqual(reweigh(people!, values));
  expect(new Set(rows.sampleWeight).size).toBeGreaterThan(2);
  expect((await prepareFold(cutLearningTask(buys), at, transform)).rows.sampleWeight).toBeNull();
});

/** How far the mean probabilities of the two channels are apart on the test rows. */
async function channelsApart({ table, problem, settings }: ComparisonInput): Promise<number> {
  const asked = { ...settings, candidates: ['logisticRegression'] as const };
  const { testRows, testPredictions } = await trainAndCompare(
    { table, problem, settings: asked },
    surroundings(),
  );
  if (testPredictions.task === 'regression') throw new Error('no classes');
  const channel = table.columns.find(({ name }) => name === 'channel')!;
  if ('values' in channel) throw new Error('no categories');
  const means = [0, 1].map(code => {
    const rows = [...testRows.keys()].filter(row => channel.codes[testRows[row]!] === code);
    return rows.reduce((total, row) => total + testPredictions.probabilities[row * 2 + 1]!, 0) / rows.length;
  });
  return Math.abs(means[0]! - means[1]!);
}

test('a model of reweighed rows calls the channels more alike than one of the rows as they are', async () => {
  expect(await channelsApart(even)).toBeLessThan((await channelsApart(buys)) - 0.05);
});

test('a number has no classes to even out', () => {
  const asked = { ...spent, settings: { ...spent.settings, reweighing } };
  expect(() => cutLearningTask(asked)).toThrow('"spent" is a number: it has no classes');
});

test('balanced classes are not weighed again', async () => {
  const task = cutLearningTask(even);
  const plan = {
    ...task.planFor('logisticRegression'),
    balance: { kind: 'classWeights' as const, params: {} },
  };
  await expect(prepareFold(task, { plan, fold: 0, rowShare: 1 }, transform)).rejects.toThrow(
    'Classes cannot be balanced and evened out between groups at once.',
  );
});
