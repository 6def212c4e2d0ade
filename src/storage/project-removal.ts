import { chunksOf } from './column-chunks.ts';
import { NotStoredError } from './errors.ts';
import { eventOf } from './events.ts';
import { datasetsOfProject, projectUse } from './project-contents.ts';
import type { WriteTransaction } from './transaction.ts';

/** Every store that removing a project may change. */
export const storesOfProject = [
  'projects',
  'datasetVersions',
  'projectVersions',
  'dataDictionaries',
  'dataSources',
  'privacyScans',
  'columnChunks',
  'runs',
  'artifacts',
  'registeredModels',
  'modelVersions',
  'deployments',
  'predictions',
  'monitorReports',
  'alerts',
  'events',
] as const;

type Removal = WriteTransaction<[...typeof storesOfProject]>;

/** Takes out a project and all that only it uses, within a transaction; the log keeps that it was there. */
export async function removeFrom(transaction: Removal, id: string): Promise<void> {
  const project = await transaction.objectStore('projects').get(id);
  if (project === undefined) throw new NotStoredError('project', id);
  await removeOwnDatasets(transaction, id);

  const timed = IDBKeyRange.bound([id], [id, []]);
  const keys = await Promise.all([
    transaction.objectStore('runs').index('byProject').getAllKeys(timed),
    transaction.objectStore('registeredModels').index('byProject').getAllKeys(id),
    transaction.objectStore('modelVersions').index('byProject').getAllKeys(id),
    transaction.objectStore('deployments').index('byProject').getAllKeys(timed),
    transaction.objectStore('predictions').index('byProject').getAllKeys(id),
    transaction.objectStore('monitorReports').index('byProject').getAllKeys(id),
    transaction.objectStore('alerts').index('byProject').getAllKeys(timed),
    transaction.objectStore('projectVersions').index('byProject').getAllKeys(timed),
    transaction.objectStore('dataSources').index('byProject').getAllKeys(id),
  ]);
  const [runs, models, modelVersions, deployments, predictions, monitorReports, alerts, versions, sources] =
    keys;
  const doomed = [
    ['runs', runs],
    ['artifacts', runs],
    ['registeredModels', models],
    ['modelVersions', modelVersions],
    ['deployments', deployments],
    ['predictions', predictions],
    ['monitorReports', monitorReports],
    ['alerts', alerts],
    ['projectVersions', versions],
    ['dataSources', sources],
    ['dataDictionaries', [id]],
    ['projects', [id]],
  ] as const;
  const removals = doomed.flatMap(([store, ids]) =>
    ids.map(key => transaction.objectStore(store).delete(key)),
  );
  const event = eventOf('project removed', id, project.name, `${runs.length} runs, ${models.length} models`);
  await Promise.all([...removals, transaction.objectStore('events').add(event)]);
}

async function removeOwnDatasets(transaction: Removal, id: string): Promise<void> {
  const [projects, projectVersions, runs, deployments, versions] = await Promise.all([
    transaction.objectStore('projects').getAll(),
    transaction.objectStore('projectVersions').getAll(),
    transaction.objectStore('runs').getAll(),
    transaction.objectStore('deployments').getAll(),
    transaction.objectStore('datasetVersions').getAll(),
  ]);
  const uses = [...projects.map(projectUse), ...projectVersions, ...runs, ...deployments];
  for (const version of datasetsOfProject(id, uses, versions).own) {
    await transaction.objectStore('columnChunks').delete(chunksOf(version.storageKey));
    await transaction.objectStore('privacyScans').delete(version.id);
    await transaction.objectStore('datasetVersions').delete(version.id);
  }
}
