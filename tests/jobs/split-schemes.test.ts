import { expect, test } from 'vitest';
import { cutLearningTask } from '../../src/core/selection/learning-task.ts';
import { splitSchemes } from '../../src/jobs/bodies/answers/split-schemes.ts';
import { buys } from '../core/selection/customers.ts';
import { done } from '../storage/examples.ts';

const { table, problem } = buys;
const settings = { ...buys.settings, folds: 3 };
const validated = {
  run: { ...done, settings },
  table,
  task: cutLearningTask({ table, problem, settings }),
};

test('columns of a person’s choice are further ways of cutting, and what the rows do not allow is told', () => {
  const none = splitSchemes(validated, { group: null, time: null, stratum: null });
  expect(none.schemes.map(({ name, splits }) => [name, splits.length])).toEqual([
    ['K-fold, at random', 3],
    ['Stratified', 3],
    ['Stratified, repeated 3 times', 9],
    ['K-fold, in the order of the rows', 3],
  ]);
  expect(none.refused).toEqual([]);
  const asked = splitSchemes(validated, { group: 'channel', time: 'channel', stratum: 'channel' });
  expect(asked.schemes.map(({ name }) => name)).toContain('Stratified by channel and the classes');
  expect(asked.refused.map(({ name }) => name)).toContain('Forward in time: channel');
});
