import { expect, test } from 'vitest';
import { requestAnswerer } from '../../src/jobs/bodies/answer-request.ts';
import { predictRow } from '../../src/jobs/bodies/predict-row.ts';
import { listPredictionBatches } from '../../src/storage/models/predictions.ts';
import { tableOf } from '../core/table-of.ts';
import { withFreshStorage } from '../storage/fresh-storage.ts';
import { deployChurnModel } from './deployed-example.ts';

withFreshStorage();

const trained = tableOf({
  tenure: [1, 60],
  contract: ['Month', 'Year'],
  churn: ['Yes', 'No'],
});
const answer = requestAnswerer(new URL('https://here.test/api/'), '1.0.0');
const ask = (path: string, init?: RequestInit) => answer(new Request(`https://here.test/api/${path}`, init));
const predict = (body: unknown) =>
  ask('models/churn/predict', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

test('the API says what the form says, and logs it as its own', async () => {
  const { id: deploymentId } = await deployChurnModel(trained);
  const form = await predictRow({ deploymentId, row: { tenure: '12', contract: 'Month' } });
  const response = await predict([
    { tenure: 12, contract: 'Month' },
    { tenure: 40, contract: 'Decade' },
  ]);
  expect(response.status).toBe(200);
  const [first, second] = await response.json();
  expect(form.task).toBe('classification');
  if (form.task !== 'classification') return;
  expect(first.prediction).toBe(form.class);
  for (const { class: name, probability } of form.probabilities)
    expect(first.probabilities[name]).toBe(probability);
  expect(second.warnings).toEqual(['"contract" has a category that the model has never seen.']);
  const batches = await listPredictionBatches(deploymentId);
  const logged = batches.find(({ source }) => source.kind === 'api');
  expect(logged).toMatchObject({ source: { requestId: first.requestId }, inputs: { rows: 2 } });
});

test('what is refused is not logged', async () => {
  const { id: deploymentId } = await deployChurnModel(trained);
  expect((await predict({ tenure: 'long', contract: 'Month' })).status).toBe(422);
  expect(await listPredictionBatches(deploymentId)).toEqual([]);
});

test('the models that answer are listed with their versions and aliases', async () => {
  expect(await (await ask('models')).json()).toEqual({ models: [] });
  expect((await predict({ tenure: 1, contract: 'Month' })).status).toBe(404);
  await deployChurnModel(trained);
  expect(await (await ask('models')).json()).toEqual({
    models: [{ name: 'churn', versions: [1], aliases: { champion: 1 } }],
  });
});
