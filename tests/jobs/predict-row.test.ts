import { expect, test } from 'vitest';
import { cellText } from '../../src/core/table/column.ts';
import { predictRow } from '../../src/jobs/bodies/predict-row.ts';
import { listPredictionBatches } from '../../src/storage/models/predictions.ts';
import { tableOf } from '../core/table-of.ts';
import { withFreshStorage } from '../storage/fresh-storage.ts';
import { churnProbability, deployChurnModel } from './deployed-example.ts';

withFreshStorage();

const trained = tableOf({ tenure: [1, 60], contract: ['Month', 'Year'], churn: ['Yes', 'No'] });

test('a row is answered with the class, its probabilities and the version that answered', async () => {
  const { id } = await deployChurnModel(trained);
  const answer = await predictRow({ deploymentId: id, row: { tenure: '10', contract: 'Month' } });
  const yes = churnProbability(10, 1);
  expect(answer).toMatchObject({
    model: 'churn',
    version: 1,
    task: 'classification',
    class: 'Yes',
    unknown: [],
    probabilities: [
      { class: 'No', probability: expect.closeTo(1 - yes, 12) },
      { class: 'Yes', probability: expect.closeTo(yes, 12) },
    ],
  });
  expect(answer.latencyMs).toBeGreaterThanOrEqual(0);
});

test('null and empty text are missing', async () => {
  const { id } = await deployChurnModel(trained);
  const answer = await predictRow({ deploymentId: id, row: { tenure: '', contract: null } });
  const yes = churnProbability(30, 0.5);
  expect(answer).toMatchObject({ class: 'Yes', unknown: [] });
  if (answer.task === 'classification') expect(answer.probabilities[1]!.probability).toBeCloseTo(yes, 12);
});

test('a category called NA is that category, not a missing value', async () => {
  const { id } = await deployChurnModel(trained);
  await predictRow({ deploymentId: id, row: { tenure: '10', contract: 'NA' } });
  const [batch] = await listPredictionBatches(id);
  expect(batch!.inputs.columns.map(column => cellText(column, 0))).toEqual(['10', 'NA']);
});

test('it is logged before it is answered, with the inputs as scored', async () => {
  const { id } = await deployChurnModel(trained);
  await predictRow({ deploymentId: id, row: { tenure: '10', contract: 'Month' } });
  const [batch] = await listPredictionBatches(id);
  expect(batch).toMatchObject({ model: 'churn', version: 1, source: { kind: 'form' } });
  expect(batch!.inputs.columns.map(column => cellText(column, 0))).toEqual(['10', 'Month']);
});

test('a category that training never saw is told', async () => {
  const { id } = await deployChurnModel(trained);
  const answer = await predictRow({ deploymentId: id, row: { tenure: '10', contract: 'Decade' } });
  expect(answer.unknown).toEqual(['contract']);
});

test('a value that is no number is refused by column and value, and nothing is logged', async () => {
  const { id } = await deployChurnModel(trained);
  const asked = predictRow({ deploymentId: id, row: { tenure: 'abc', contract: 'Month' } });
  await expect(asked).rejects.toMatchObject({
    name: 'InputError',
    message: expect.stringMatching(/tenure.*'abc'/),
  });
  expect(await listPredictionBatches(id)).toEqual([]);
});

test('a deployment that is gone is an error that says so', async () => {
  await expect(predictRow({ deploymentId: 'gone', row: {} })).rejects.toMatchObject({
    name: 'NotStoredError',
  });
});
