import { expect, test, vi } from 'vitest';
import { requestAnswerer } from '../../src/jobs/bodies/answer-request.ts';
import { predictRow } from '../../src/jobs/bodies/predict-row.ts';
import { listPredictionBatches } from '../../src/storage/models/predictions.ts';
import { deployRun } from '../../src/storage/models/deploy-run.ts';
import { removeProject } from '../../src/storage/projects.ts';
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

test('the champion of the moment answers: one that took over is asked at once, one that was removed no more', async () => {
  const first = await deployChurnModel(trained);
  const row = { tenure: 12, contract: 'Month' };
  expect((await (await predict(row)).json()).version).toBe(1);
  const { runId, projectId, datasetVersionId } = first;
  const second = await deployRun({ runId, projectId, datasetVersionId, modelName: 'churn', at: 9e12 });
  expect((await (await predict(row)).json()).version).toBe(2);
  expect((await listPredictionBatches(second.id)).map(({ version }) => version)).toEqual([2]);
  expect((await listPredictionBatches(first.id)).map(({ version }) => version)).toEqual([1]);
  await removeProject(projectId);
  expect((await predict(row)).status).toBe(404);
});

test('a warm prediction is one transaction: the one that logs it', async () => {
  await deployChurnModel(trained);
  const row = { tenure: 12, contract: 'Month' };
  await predict(row);
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
  expect((await predict(row)).status).toBe(200);
  expect(begun.mock.calls.map(([, mode]) => mode)).toEqual(['readwrite']);
  begun.mockRestore();
});

test('a name with a slash, a space and a percent sign is asked by its percent-encoding', async () => {
  const { runId, projectId, datasetVersionId } = await deployChurnModel(trained);
  const modelName = 'a/b 100%';
  await deployRun({ runId, projectId, datasetVersionId, modelName, at: 9e12 });
  const response = await ask(`models/${encodeURIComponent(modelName)}/predict/`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"tenure": 12}',
  });
  expect(await response.json()).toMatchObject({ model: modelName, version: 1 });
});
