import { checkpointsOf } from './models/checkpoints.ts';
import { removeDataset, storesOfDataset } from './data/dataset-removal.ts';
import { NotStoredError } from './errors.ts';
import { addEvent, eventOf } from './governance/events.ts';
import { insightsOf } from './models/insights.ts';
import { datasetsOfProject, projectUse } from './project-contents.ts';
import type { WriteTransaction } from './transaction.ts';

/** Stores with an index over a project's records. */
const listedByProject = [
  'registeredModels',
  'modelVersions',
  'predictions',
  'monitorReports',
  'dataSources',
  'segments',
  'watchedFolders',
  'risks',
  'documents',
  'complianceAnswers',
] as const;
/** Stores whose index goes on with a time. */
const listedByTime = [
  'runs',
  'deployments',
  'alerts',
  'projectVersions',
  'pins',
  'decisions',
  'approvals',
] as const;
/** Stores with one record a project. */
const keyedByProject = [
  'dataDictionaries',
  'expectationSuites',
  'preparationDrafts',
  'businessProblems',
] as const;

/** Every store that removing a project may change. */
export const storesOfProject = [
  'projects',
  'artifacts',
  'trials',
  'checkpoints',
  'events',
  ...storesOfDataset,
  ...listedByProject,
  ...listedByTime,
  ...keyedByProject,
] as const;

type Removal = WriteTransaction<[...typeof storesOfProject]>;

/** Takes out a project and all that only it uses, within a transaction; the log keeps that it was there. */
export async function removeFrom(transaction: Removal, id: string): Promise<void> {
  const project = await transaction.objectStore('projects').get(id);
  if (project === undefined) throw new NotStoredError('project', id);
  await removeOwnDatasets(transaction, id);

  const ofProject = IDBKeyRange.only(id);
  const ofProjectAtAnyTime = IDBKeyRange.bound([id], [id, []]);
  const listed = await Promise.all([
    ...listedByProject.map(store => keysIn(transaction, store, ofProject)),
    ...listedByTime.map(store => keysIn(transaction, store, ofProjectAtAnyTime)),
  ]);
  const runs = listed.find(({ store }) => store === 'runs')!.keys;
  const models = listed.find(({ store }) => store === 'registeredModels')!.keys;
  const doomed = [
    ...listed,
    ...keyedByProject.map(store => ({ store, keys: [id] })),
    { store: 'artifacts' as const, keys: runs },
    { store: 'trials' as const, keys: runs },
    { store: 'projects' as const, keys: [id] },
  ];
  const removals = doomed.flatMap(({ store, keys }) =>
    keys.map(key => transaction.objectStore(store).delete(key)),
  );
  const ofRuns = runs.flatMap(run => [
    transaction.objectStore('checkpoints').delete(checkpointsOf(run)),
    transaction.objectStore('insights').delete(insightsOf(run)),
  ]);
  const event = eventOf('project removed', id, project.name, `${runs.length} runs, ${models.length} models`);
  await Promise.all([...removals, ...ofRuns, addEvent(transaction.objectStore('events'), event)]);
}

type Listed = (typeof listedByProject | typeof listedByTime)[number];

async function keysIn(transaction: Removal, store: Listed, range: IDBKeyRange) {
  return { store, keys: await transaction.objectStore(store).index('byProject').getAllKeys(range) };
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
  for (const version of datasetsOfProject(id, uses, versions).own) await removeDataset(transaction, version);
}
