import type { Deployment, ModelVersion } from '../../lifecycle/deployment/registry.ts';
import { parentOf } from '../../lifecycle/data/dataset-version.ts';
import type { ProjectVersion } from '../../lifecycle/data/project-version.ts';
import type { Run } from '../../lifecycle/training/run.ts';
import { announce } from '../changes.ts';
import { removeDataset, storesOfDataset } from './dataset-removal.ts';
import { HistoryError, NotStoredError } from '../errors.ts';
import { addEvent, eventOf } from '../governance/events.ts';
import { removeRunsFrom, storesOfRuns } from '../models/run-removal.ts';
import { type ReadTransaction, read, write } from '../transaction.ts';

/** What a project has made from a dataset version, and goes with it. */
export interface VersionDependants {
  /** Why the version has to stay, in a sentence that says the way on; null where it may go. */
  readonly obstacle: string | null;
  readonly runs: readonly Run[];
  readonly modelVersions: readonly ModelVersion[];
  readonly deployments: readonly Deployment[];
  /** Batches of logged predictions, monitor reports and alerts of these deployments. */
  readonly predictions: number;
  readonly monitorReports: number;
  readonly alerts: number;
  /** Versions of the project that were made from it at once; they stay. */
  readonly descendants: readonly ProjectVersion[];
}

const looked = [
  'projects',
  'projectVersions',
  'runs',
  'modelVersions',
  'deployments',
  'predictions',
  'monitorReports',
  'alerts',
] as const;
const changed = [...new Set([...looked, ...storesOfDataset, ...storesOfRuns, 'events'] as const)];
type Looking = Pick<ReadTransaction<[...typeof looked]>, 'objectStore'>;

/** What hangs on a version of a project's table, for the question before it is removed. */
export function dependantsOfVersion(projectId: string, datasetVersionId: string): Promise<VersionDependants> {
  return read([...looked], transaction => findDependants(transaction, projectId, datasetVersionId));
}

/**
 * Removes a version of a project's table with the runs, models and past deployments made from it; the history keeps that
 * it was there. All or nothing. @throws HistoryError where it has to stay, NotStoredError where the project never had it
 */
export async function removeVersion(projectId: string, datasetVersionId: string): Promise<void> {
  await write([...changed], 'strict', async transaction => {
    const found = await findDependants(transaction as unknown as Looking, projectId, datasetVersionId);
    if (found.obstacle !== null) throw new HistoryError(found.obstacle);
    const visits = transaction.objectStore('projectVersions');
    const visit = await visits.get(`${projectId}/${datasetVersionId}`);
    const version = await transaction.objectStore('datasetVersions').get(datasetVersionId);
    if (visit === undefined || version === undefined)
      throw new NotStoredError('dataset version', datasetVersionId);

    await removeRunsFrom(transaction, projectId, found);
    await removeDataset(transaction, version);
    await visits.put({ ...visit, removedAt: Date.now() });
    const detail = `version ${datasetVersionId.slice(0, 8)}, ${found.runs.length} runs`;
    await addEvent(
      transaction.objectStore('events'),
      eventOf('version removed', projectId, version.name, detail),
    );
  });
  for (const store of changed) announce(store);
}

async function findDependants(
  transaction: Looking,
  projectId: string,
  datasetVersionId: string,
): Promise<VersionDependants> {
  const [projects, visits, ownVisits, allRuns, modelVersions, allDeployments] = await Promise.all([
    transaction.objectStore('projects').getAll(),
    transaction.objectStore('projectVersions').index('byVersion').getAll(datasetVersionId),
    transaction
      .objectStore('projectVersions')
      .index('byProject')
      .getAll(IDBKeyRange.bound([projectId], [projectId, []])),
    transaction.objectStore('runs').getAll(),
    transaction.objectStore('modelVersions').index('byProject').getAll(projectId),
    transaction.objectStore('deployments').getAll(),
  ]);
  const runs = allRuns.filter(
    run => run.projectId === projectId && run.datasetVersionId === datasetVersionId,
  );
  const runIds = new Set(runs.map(({ id }) => id));
  const ofProject = allDeployments.filter(deployment => deployment.projectId === projectId);
  const current = ofProject.toSorted((a, b) => b.deployedAt - a.deployedAt || b.version - a.version)[0];
  const deployments = ofProject.filter(
    deployment => deployment.datasetVersionId === datasetVersionId || runIds.has(deployment.runId),
  );
  const others = visits.filter(visit => visit.projectId !== projectId && visit.removedAt === null);
  const otherNames = projects.filter(({ id }) => others.some(visit => visit.projectId === id));
  const counts = { predictions: 0, monitorReports: 0, alerts: 0 };
  for (const { id } of deployments) {
    const ofDeployment = IDBKeyRange.bound([id], [id, []]);
    const [predictions, monitorReports, alerts] = await Promise.all([
      transaction.objectStore('predictions').index('byDeployment').count(ofDeployment),
      transaction.objectStore('monitorReports').index('byDeployment').count(ofDeployment),
      transaction.objectStore('alerts').index('byDeployment').count(id),
    ]);
    counts.predictions += predictions;
    counts.monitorReports += monitorReports;
    counts.alerts += alerts;
  }
  return {
    obstacle: obstacleOf(
      projects.some(project => project.id === projectId && project.datasetVersionId === datasetVersionId),
      current !== undefined && deployments.includes(current),
      runs.some(({ state }) => state === 'running'),
      otherNames.map(({ name }) => name),
    ),
    runs,
    modelVersions: modelVersions.filter(({ runId }) => runIds.has(runId)),
    deployments,
    descendants: ownVisits.filter(
      ({ origin, removedAt }) => removedAt === null && parentOf(origin) === datasetVersionId,
    ),
    ...counts,
  };
}

function obstacleOf(
  isShown: boolean,
  isDeployed: boolean,
  isTraining: boolean,
  otherProjects: readonly string[],
): string | null {
  if (isShown) return 'The project is on this version. Restore another one first.';
  if (isDeployed)
    return 'The model that answers predictions now was trained on this version. Deploy another first.';
  if (isTraining) return 'A training on this version is under way. Wait for it, or cancel it.';
  if (otherProjects.length > 0)
    return `This version belongs to ${otherProjects.map(name => `“${name}”`).join(', ')} too. Remove it there first.`;
  return null;
}
