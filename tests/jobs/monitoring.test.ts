import { expect, test } from 'vitest';
import { predictFile } from '../../src/jobs/bodies/predict-file.ts';
import { assess } from '../../src/jobs/bodies/monitoring.ts';
import { latestMonitorReport, listAlerts } from '../../src/storage/models/monitoring.ts';
import { tableOf } from '../core/table-of.ts';
import { withFreshStorage } from '../storage/fresh-storage.ts';
import { deployChurnModel } from './deployed-example.ts';

withFreshStorage();

const tenures = Array.from({ length: 400 }, (_, i) => (i * 37) % 72);
const trained = tableOf({
  tenure: tenures,
  contract: tenures.map((_, i) => (i % 3 === 0 ? 'Year' : 'Month')),
  churn: tenures.map(tenure => (tenure < 20 ? 'Yes' : 'No')),
});
/** What the model gave on rows that it did not see; these tests look at the columns. */
const testPredictions = {
  task: 'classification',
  classes: ['No', 'Yes'],
  probabilities: Float64Array.from({ length: 400 }, () => 0.5),
  codes: Int32Array.from({ length: 200 }, (_, i) => i % 2),
} as const;

async function predict(deploymentId: string, shift: number, rows: number): Promise<void> {
  const lines = Array.from(
    { length: rows },
    (_, i) => `${((i * 29) % 72) + shift},${i % 3 === 0 ? 'Year' : 'Month'}`,
  );
  const source = new Blob([`tenure,contract\n${lines.join('\n')}`]);
  await predictFile({ deploymentId, source, fileName: 'new.csv' }, () => {});
}

test('rows like those of training raise nothing for the columns', async () => {
  const { id } = await deployChurnModel(trained, testPredictions);
  await predict(id, 0, 100);
  const report = await assess({ deploymentId: id }, () => {});
  expect(report).toMatchObject({ referenceRows: 400, currentRows: 100 });
  const features = report.drift.columns.filter(({ role }) => role === 'feature');
  expect(features.map(({ column, test, drifted }) => [column, test, drifted])).toEqual([
    ['tenure', 'kolmogorov-smirnov', false],
    ['contract', 'chi-square', false],
  ]);
});

test('shifted rows are drift: the report is stored, and an alert names the column', async () => {
  const { id, projectId } = await deployChurnModel(trained, testPredictions);
  await predict(id, 30, 100);
  const report = await assess({ deploymentId: id }, () => {});
  expect(report.drift.drifted).toBe(true);
  expect(await latestMonitorReport(id)).toEqual(report);
  const alerts = await listAlerts(projectId);
  expect(alerts).toHaveLength(1);
  expect(alerts[0]).toMatchObject({ state: 'open', reportId: report.id });
  expect(alerts[0]!.message).toContain('tenure');
});

test('the open alert is not raised again by the next look', async () => {
  const { id, projectId } = await deployChurnModel(trained, testPredictions);
  await predict(id, 30, 100);
  await assess({ deploymentId: id }, () => {});
  await assess({ deploymentId: id }, () => {});
  expect(await listAlerts(projectId)).toHaveLength(1);
});

test('predictions of several files are one window', async () => {
  const { id } = await deployChurnModel(trained, testPredictions);
  await predict(id, 0, 20);
  await predict(id, 0, 25);
  const report = await assess({ deploymentId: id }, () => {});
  expect(report.currentRows).toBe(45);
  expect(report.latency!.p50).toBeGreaterThan(0);
  expect(report.answerLatency!.p50).toBeGreaterThan(report.latency!.p50);
});

test('without predictions there is nothing to hold against the training data', async () => {
  const { id } = await deployChurnModel(trained, testPredictions);
  await expect(assess({ deploymentId: id }, () => {})).rejects.toMatchObject({ name: 'InputError' });
});
