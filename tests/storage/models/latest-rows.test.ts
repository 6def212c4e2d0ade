import { expect, it } from 'vitest';
import { listMonitorReports, saveMonitorReport } from '../../../src/storage/models/monitoring.ts';
import { appendPredictions, listLatestRows } from '../../../src/storage/models/predictions.ts';
import { at, batchFor, reportFor, storeDeployedProject } from '../examples.ts';
import { withFreshStorage } from '../fresh-storage.ts';

withFreshStorage();

/** Batches of four rows each, `first` the oldest. */
async function logThree() {
  const deployment = await storeDeployedProject();
  for (const [i, id] of ['first', 'second', 'third'].entries())
    await appendPredictions(batchFor(deployment, { id, at: at + i }));
  return deployment.id;
}

it('gives the latest batches that hold so many rows, oldest first', async () => {
  const deploymentId = await logThree();
  const ids = async (rows: number) => (await listLatestRows(deploymentId, rows)).map(({ id }) => id);
  expect(await ids(4)).toEqual(['third']);
  expect(await ids(5)).toEqual(['second', 'third']);
  expect(await ids(1000)).toEqual(['first', 'second', 'third']);
});

it('gives nothing of a deployment that predicted nothing', async () => {
  await logThree();
  expect(await listLatestRows('another', 10)).toEqual([]);
});

it('gives the latest monitor reports, newest first', async () => {
  const deployment = await storeDeployedProject();
  for (const [i, id] of ['first', 'second', 'third'].entries())
    await saveMonitorReport(reportFor(deployment, { id, at: at + i }), null);
  const reports = await listMonitorReports(deployment.id, 2);
  expect(reports.map(({ id }) => id)).toEqual(['third', 'second']);
});
