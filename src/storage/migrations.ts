import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { sealEvent } from '../lifecycle/governance/audit-chain.ts';
import type { Act, LifecycleEvent } from '../lifecycle/governance/event.ts';
import { deriveProjectVersions } from '../lifecycle/data/project-version.ts';
import { sha256 } from './governance/sha256.ts';

type Upgrade = IDBPTransaction<unknown, string[], 'versionchange'>;
type Migration = (database: IDBPDatabase, transaction: Upgrade) => Promise<void> | void;

/** The first schema: from a table to a deployed model, before there was a monitor. */
const createFirstStores: Migration = database => {
  for (const name of ['projects', 'datasetVersions', 'deployments', 'runs', 'modelVersions', 'events'])
    database.createObjectStore(name, { keyPath: 'id' });
  database.createObjectStore('columnChunks', { keyPath: ['storageKey', 'column', 'chunk'] });
  database.createObjectStore('imports', { keyPath: 'storageKey' });
  database.createObjectStore('artifacts', { keyPath: 'runId' });
  database.createObjectStore('registeredModels', { keyPath: 'name' });
  database.createObjectStore('predictions', { keyPath: 'id' }).createIndex('byDeployment', 'deploymentId');
};

/** The monitor's stores, the settings, and an index for everything that is looked up by its project. */
const addMonitorAndProjectIndexes: Migration = async (database, transaction) => {
  const index = (store: string, name: string, path: string | string[], options?: IDBIndexParameters) =>
    transaction.objectStore(store).createIndex(name, path, options);
  index('runs', 'byProject', ['projectId', 'startedAt']);
  index('registeredModels', 'byProject', 'projectId');
  index('modelVersions', 'byProject', 'projectId');
  index('modelVersions', 'byModel', ['model', 'version'], { unique: true });
  index('deployments', 'byProject', ['projectId', 'deployedAt']);
  index('events', 'byTime', 'at');

  const reports = database.createObjectStore('monitorReports', { keyPath: 'id' });
  reports.createIndex('byDeployment', ['deploymentId', 'at']);
  reports.createIndex('byProject', 'projectId');
  const alerts = database.createObjectStore('alerts', { keyPath: 'id' });
  alerts.createIndex('byProject', ['projectId', 'raisedAt']);
  alerts.createIndex('byDeployment', 'deploymentId');
  database.createObjectStore('settings', { keyPath: 'name' });

  await nameProjectOfPredictions(transaction);
  const predictions = transaction.objectStore('predictions');
  predictions.deleteIndex('byDeployment');
  predictions.createIndex('byDeployment', ['deploymentId', 'at', 'inputs.rows']);
  predictions.createIndex('byProject', 'projectId');
};

/** Version 1 kept predictions without their project, so that removing one meant reading them all. */
async function nameProjectOfPredictions(transaction: Upgrade): Promise<void> {
  const deployments: { id: string; projectId: string }[] = await transaction
    .objectStore('deployments')
    .getAll();
  const projectOf = new Map(deployments.map(({ id, projectId }) => [id, projectId]));
  let cursor = await transaction.objectStore('predictions').openCursor();
  while (cursor !== null) {
    const batch: { deploymentId: string } = cursor.value;
    await cursor.update({ ...batch, projectId: projectOf.get(batch.deploymentId) ?? 'unknown' });
    cursor = await cursor.continue();
  }
}

/** Which versions a project has been on, what is known of its data, and the key of pseudonyms. */
const addVersionsAndKnowledge: Migration = async (database, transaction) => {
  const projectVersions = database.createObjectStore('projectVersions', { keyPath: 'id' });
  projectVersions.createIndex('byProject', ['projectId', 'addedAt']);
  projectVersions.createIndex('byVersion', 'datasetVersionId');
  database.createObjectStore('dataDictionaries', { keyPath: 'projectId' });
  database.createObjectStore('dataSources', { keyPath: 'id' }).createIndex('byProject', 'projectId');
  database.createObjectStore('privacyScans', { keyPath: 'datasetVersionId' });
  database.createObjectStore('keys', { keyPath: 'name' });

  const [projects, runs, deployments, versions] = await Promise.all(
    ['projects', 'runs', 'deployments', 'datasetVersions'].map(name =>
      transaction.objectStore(name).getAll(),
    ),
  );
  const uses = [
    ...projects!.map(({ id, datasetVersionId }) => ({ projectId: id, datasetVersionId })),
    ...runs!,
    ...deployments!,
  ];
  await Promise.all(deriveProjectVersions(uses, versions!).map(record => projectVersions.add(record)));
};

/** What is expected of the data, what was seen in them and how they are to be prepared; reports that were computed once. */
const addExpectationsPinsAndDrafts: Migration = database => {
  database.createObjectStore('expectationSuites', { keyPath: 'projectId' });
  database.createObjectStore('preparationDrafts', { keyPath: 'projectId' });
  database.createObjectStore('segments', { keyPath: 'id' }).createIndex('byProject', 'projectId');
  database.createObjectStore('pins', { keyPath: 'id' }).createIndex('byProject', ['projectId', 'pinnedAt']);
  database.createObjectStore('watchedFolders', { keyPath: 'id' }).createIndex('byProject', 'projectId');
  database
    .createObjectStore('qualityReports', { keyPath: 'id' })
    .createIndex('byVersion', 'datasetVersionId');
};

/** What a search tried, and what a training goes on from that was cut off. */
const addTrialsAndCheckpoints: Migration = database => {
  database.createObjectStore('trials', { keyPath: 'runId' });
  database.createObjectStore('checkpoints', { keyPath: ['runId', 'task'] });
};

/** The business's problem, what is decided and approved, risks, documents, checklists, and answers computed once. */
const addGovernance: Migration = async (database, transaction) => {
  database.createObjectStore('insights', { keyPath: 'id' });
  database.createObjectStore('businessProblems', { keyPath: 'projectId' });
  database.createObjectStore('profiles', { keyPath: 'id' });
  for (const name of ['risks', 'documents', 'complianceAnswers'])
    database.createObjectStore(name, { keyPath: 'id' }).createIndex('byProject', 'projectId');
  for (const name of ['decisions', 'approvals'])
    database.createObjectStore(name, { keyPath: 'id' }).createIndex('byProject', ['projectId', 'at']);
  await sealEvents(transaction);
};

/** Version 5 told its events apart by nothing but their time: what they say is sealed as it stands. */
async function sealEvents(transaction: Upgrade): Promise<void> {
  const events = transaction.objectStore('events');
  const acts: Act[] = await events.index('byTime').getAll();
  let last: LifecycleEvent | null = null;
  for (const act of acts) {
    last = sealEvent(act, '', last, sha256);
    await events.put(last);
  }
  events.createIndex('byPosition', 'position', { unique: true });
}

/** The step at position n leads from version n to n + 1. Never change a step that people have run: add one. */
const migrations: readonly Migration[] = [
  createFirstStores,
  addMonitorAndProjectIndexes,
  addVersionsAndKnowledge,
  addExpectationsPinsAndDrafts,
  addTrialsAndCheckpoints,
  addGovernance,
];

/** The schema's version that this code speaks. */
export const databaseVersion = migrations.length;

/** Takes a database from `oldVersion` (0: there is none) to today's; awaits nothing but the transaction's requests. */
export async function migrate(database: IDBPDatabase, oldVersion: number, transaction: Upgrade) {
  for (const step of migrations.slice(oldVersion)) await step(database, transaction);
}
