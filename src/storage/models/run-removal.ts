import { nextVersion } from '../../lifecycle/data/next-version.ts';
import type { Deployment, ModelVersion, RegisteredModel } from '../../lifecycle/deployment/registry.ts';
import type { Run } from '../../lifecycle/training/run.ts';
import { announce } from '../changes.ts';
import { HistoryError, NotStoredError } from '../errors.ts';
import { addEvent, eventOf } from '../governance/events.ts';
import { write } from '../transaction.ts';
import type { Writing } from '../writing.ts';
import { checkpointsOf } from './checkpoints.ts';
import { insightsOf } from './insights.ts';

/** The stores of what goes with a run. */
export const storesOfRuns = [
  'runs',
  'artifacts',
  'trials',
  'checkpoints',
  'insights',
  'modelVersions',
  'registeredModels',
  'deployments',
  'predictions',
  'monitorReports',
  'alerts',
] as const;

/** Runs with the model versions and past deployments that were made of them. */
export interface RunsWithModels {
  readonly runs: readonly Pick<Run, 'id'>[];
  readonly modelVersions: readonly Pick<ModelVersion, 'id'>[];
  readonly deployments: readonly Pick<Deployment, 'id'>[];
}

/** Takes out runs with their models, past deployments and what these answered, within a transaction. */
export async function removeRunsFrom(
  transaction: Writing<(typeof storesOfRuns)[number]>,
  projectId: string,
  { runs, modelVersions, deployments }: RunsWithModels,
): Promise<void> {
  for (const { id } of runs) {
    await transaction.objectStore('runs').delete(id);
    await transaction.objectStore('artifacts').delete(id);
    await transaction.objectStore('trials').delete(id);
    await transaction.objectStore('checkpoints').delete(checkpointsOf(id));
    await transaction.objectStore('insights').delete(insightsOf(id));
  }
  for (const { id } of modelVersions) await transaction.objectStore('modelVersions').delete(id);
  for (const { id } of deployments) {
    const ofDeployment = IDBKeyRange.bound([id], [id, []]);
    const predictions = transaction.objectStore('predictions');
    for (const key of await predictions.index('byDeployment').getAllKeys(ofDeployment))
      await predictions.delete(key);
    const reports = transaction.objectStore('monitorReports');
    for (const key of await reports.index('byDeployment').getAllKeys(ofDeployment)) await reports.delete(key);
    const alerts = transaction.objectStore('alerts');
    for (const key of await alerts.index('byDeployment').getAllKeys(id)) await alerts.delete(key);
    await transaction.objectStore('deployments').delete(id);
  }
  const models = transaction.objectStore('registeredModels');
  for (const model of await models.index('byProject').getAll(projectId)) {
    const left = await transaction
      .objectStore('modelVersions')
      .index('byModel')
      .getAll(IDBKeyRange.bound([model.name], [model.name, []]));
    if (left.length === 0) await models.delete(model.name);
    else await models.put(withLiveAliases(model, left));
  }
}

/**
 * Removes a run with its model, its past deployments and what these answered; the history keeps that it was there.
 * @throws HistoryError while it trains or answers predictions, NotStoredError
 */
export async function removeRun(runId: string): Promise<void> {
  await write([...storesOfRuns, 'events'], 'strict', async transaction => {
    const run = await transaction.objectStore('runs').get(runId);
    if (run === undefined) throw new NotStoredError('run', runId);
    if (run.state === 'running')
      throw new HistoryError('This training is under way. Wait for it, or cancel it.');
    const { projectId, problem } = run;
    const [modelVersions, deployments] = await Promise.all([
      transaction.objectStore('modelVersions').index('byProject').getAll(projectId),
      transaction
        .objectStore('deployments')
        .index('byProject')
        .getAll(IDBKeyRange.bound([projectId], [projectId, []])),
    ]);
    const current = deployments.toSorted((a, b) => b.deployedAt - a.deployedAt || b.version - a.version)[0];
    if (current?.runId === runId)
      throw new HistoryError('This model answers predictions now. Train again and deploy the new one first.');
    await removeRunsFrom(transaction, projectId, {
      runs: [run],
      modelVersions: modelVersions.filter(version => version.runId === runId),
      deployments: deployments.filter(deployment => deployment.runId === runId),
    });
    const event = eventOf('model removed', projectId, problem.target, `run ${runId.slice(0, 8)}`);
    await addEvent(transaction.objectStore('events'), event);
  });
  for (const store of [...storesOfRuns, 'events']) announce(store);
}

/** Aliases of versions that went point at the highest one left. */
function withLiveAliases(model: RegisteredModel, left: readonly ModelVersion[]): RegisteredModel {
  const numbers = new Set(left.map(({ version }) => version));
  const highest = nextVersion(left) - 1;
  const aliases = Object.entries(model.aliases).map(([alias, version]) => [
    alias,
    numbers.has(version) ? version : highest,
  ]);
  return { ...model, aliases: Object.fromEntries(aliases) };
}
