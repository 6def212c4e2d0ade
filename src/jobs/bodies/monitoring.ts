import { assessDrift } from '../../core/drift/assess-drift.ts';
import { InputError } from '../../core/errors.ts';
import { concatPredictions } from '../../core/pipeline/concat-predictions.ts';
import { takeTableRows } from '../../core/table/column.ts';
import { concatTables } from '../../core/table/concat-tables.ts';
import { alertFromReport } from '../../lifecycle/deployment/alert-from-report.ts';
import type { MonitorReport } from '../../lifecycle/deployment/alert.ts';
import { answerLatency, rowLatency } from '../../lifecycle/deployment/latency.ts';
import type { Deployment } from '../../lifecycle/deployment/registry.ts';
import { getArtifact } from '../../storage/models/artifacts.ts';
import { readTable } from '../../storage/data/columns.ts';
import { getDatasetVersion } from '../../storage/data/datasets.ts';
import { NotStoredError } from '../../storage/errors.ts';
import { applyRetention } from '../../storage/governance/retention.ts';
import { listAlerts, saveMonitorReport } from '../../storage/models/monitoring.ts';
import { listLatestRows } from '../../storage/models/predictions.ts';
import { getDeployment } from '../../storage/models/registry.ts';
import type { MonitoringApi } from '../contracts/monitoring.ts';

/** The window: this many of the latest predicted rows, and what else their oldest batch holds. */
const CURRENT_ROWS = 50_000;

/**
 * Holds the latest predictions of a deployment against what its model learned from, stores the report,
 * and raises an alert when it shows drift. What the project's rules say is too old goes then.
 * @throws InputError when nothing was predicted yet, NotStoredError when the deployment is gone
 */
export const assess: MonitoringApi['assess'] = async ({ deploymentId }, report) => {
  report({ fraction: 0, phase: 'Reading the predictions' });
  const deployment = await getDeployment(deploymentId);
  if (deployment === undefined) throw new NotStoredError('deployment', deploymentId);
  const batches = await listLatestRows(deploymentId, CURRENT_ROWS);
  if (batches.length === 0)
    throw new InputError('Nothing has been predicted with this model yet.', 'Predict rows or a file first.');

  report({ fraction: 0.2, phase: 'Reading the training rows' });
  const { pipeline, reference } = await readReference(deployment);

  report({ fraction: 0.4, phase: 'Comparing' });
  const current = {
    table: concatTables(batches.map(({ inputs }) => inputs)),
    predictions: concatPredictions(batches.map(({ predictions }) => predictions)),
  };
  const drift = assessDrift({
    reference,
    current,
    columns: pipeline.inputs.map(({ name }) => name),
    positive: pipeline.target.task === 'classification' ? pipeline.target.positive : null,
  });

  report({ fraction: 0.9, phase: 'Storing' });
  const answers = batches.map(({ inputs, latencyMs }) => ({ rows: inputs.rows, latencyMs }));
  const monitorReport: MonitorReport = {
    id: crypto.randomUUID(),
    projectId: deployment.projectId,
    deploymentId,
    at: Date.now(),
    referenceRows: reference.table.rows,
    currentRows: current.table.rows,
    drift,
    latency: rowLatency(answers),
    answerLatency: answerLatency(answers),
  };
  const alert = alertFromReport(monitorReport, await listAlerts(deployment.projectId), crypto.randomUUID());
  await saveMonitorReport(monitorReport, alert);
  await applyRetention(monitorReport.at, deployment.projectId);
  report({ fraction: 1, phase: 'Done' });
  return monitorReport;
};

/** The training rows for the columns, the test rows for the predictions: on training rows a model flatters itself. */
async function readReference({ runId, datasetVersionId }: Deployment) {
  const [artifact, version] = await Promise.all([getArtifact(runId), getDatasetVersion(datasetVersionId)]);
  if (artifact === undefined) throw new NotStoredError('model of run', runId);
  if (version === undefined) throw new NotStoredError('dataset version', datasetVersionId);
  const { pipeline, trainRows, testPredictions } = artifact;
  const table = await readTable(
    version,
    pipeline.inputs.map(({ name }) => name),
  );
  return {
    pipeline,
    reference: { table: takeTableRows(table, trainRows), predictions: testPredictions },
  };
}
