import { expect, it } from 'vitest';
import { cellText } from '../../../src/core/table/column.ts';
import {
  appendPredictions,
  countPredictions,
  listPredictionBatches,
  listRecentApiPredictions,
  listRecentPredictions,
} from '../../../src/storage/models/predictions.ts';
import { deployRun } from '../../../src/storage/models/deploy-run.ts';
import { at, batchFor, storeDeployedProject } from '../examples.ts';
import { withFreshStorage } from '../fresh-storage.ts';

withFreshStorage();

it('logs predictions of a deployment, oldest first, and counts their rows', async () => {
  const deployment = await storeDeployedProject();
  await appendPredictions(batchFor(deployment, { id: 'later', at: at + 10 }));
  await appendPredictions(batchFor(deployment, { id: 'earlier' }));
  expect((await listPredictionBatches(deployment.id)).map(({ id }) => id)).toEqual(['earlier', 'later']);
  expect((await listRecentPredictions(deployment.id, 1)).map(({ id }) => id)).toEqual(['later']);
  expect(await countPredictions(deployment.id)).toBe(8);
  expect(await countPredictions('another')).toBe(0);
});

it('tells the latest that programs asked, of several deployments, newest first', async () => {
  const deployment = await storeDeployedProject();
  const { projectId, runId, datasetVersionId } = deployment;
  const newer = await deployRun({ projectId, runId, datasetVersionId, modelName: 'penguins', at: at + 9000 });
  const source = { kind: 'api', requestId: 'request' } as const;
  await appendPredictions(
    batchFor(deployment, { id: 'oldest', source }),
    batchFor(newer, { id: 'newest', at: at + 20, source }),
    batchFor(deployment, { id: 'between', at: at + 10, source }),
    batchFor(deployment, { id: 'typed', at: at + 30 }),
  );
  const ids = async (limit: number) =>
    (await listRecentApiPredictions([deployment.id, newer.id], limit)).map(({ id }) => id);
  expect(await ids(10)).toEqual(['newest', 'between', 'oldest']);
  expect(await ids(2)).toEqual(['newest', 'between']);
});

it('stores of a shared dictionary only the texts that occur', async () => {
  const deployment = await storeDeployedProject();
  const dictionary = Array.from({ length: 1000 }, (_, i) => `customer ${i}`);
  const column = {
    name: 'id',
    kind: 'identifier',
    codes: Int32Array.of(998, -1, 998, 3),
    dictionary,
  } as const;
  await appendPredictions(batchFor(deployment, { inputs: { rows: 4, columns: [column] } }));
  const stored = (await listPredictionBatches(deployment.id))[0]!.inputs.columns[0]!;
  expect(stored).toMatchObject({ dictionary: ['customer 998', 'customer 3'] });
  expect([0, 1, 2, 3].map(row => cellText(stored, row))).toEqual([
    'customer 998',
    '',
    'customer 998',
    'customer 3',
  ]);
});

it('logs several batches all or none', async () => {
  const deployment = await storeDeployedProject();
  const logged = batchFor(deployment);
  await appendPredictions(logged);
  const others = ['second', 'third'].map(id => batchFor(deployment, { id }));
  await expect(appendPredictions(...others, logged)).rejects.toMatchObject({ name: 'HistoryError' });
  expect(await countPredictions(deployment.id)).toBe(4);
  await appendPredictions(...others);
  expect(await countPredictions(deployment.id)).toBe(12);
});

it('refuses predictions of no deployment, and never overwrites any', async () => {
  const deployment = await storeDeployedProject();
  const batch = batchFor(deployment);
  await appendPredictions(batch);
  await expect(appendPredictions({ ...batch, latencyMs: 0 })).rejects.toMatchObject({
    name: 'HistoryError',
  });
  await expect(appendPredictions({ ...batch, deploymentId: 'gone' })).rejects.toMatchObject({
    name: 'NotStoredError',
  });
  expect(await listPredictionBatches(deployment.id)).toMatchObject([{ latencyMs: 3 }]);
});
