import { IDBFactory } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { parentOf } from '../../src/lifecycle/data/dataset-version.ts';
import { getArtifact } from '../../src/storage/models/artifacts.ts';
import { getDataDictionary, getPrivacyScan, listDataSources } from '../../src/storage/data/data-knowledge.ts';
import { readTable } from '../../src/storage/data/columns.ts';
import { closeConnection } from '../../src/storage/connection.ts';
import { getDatasetVersion } from '../../src/storage/data/datasets.ts';
import { readCheckpoints } from '../../src/storage/models/checkpoints.ts';
import { getExpectationSuite } from '../../src/storage/data/expectation-suites.ts';
import { listEvents } from '../../src/storage/governance/events.ts';
import { listAlerts, saveMonitorReport } from '../../src/storage/models/monitoring.ts';
import { listPins } from '../../src/storage/data/pins.ts';
import { getPreparationDraft } from '../../src/storage/data/preparation-drafts.ts';
import { listProjectVersions } from '../../src/storage/data/project-versions.ts';
import { readSetting } from '../../src/storage/settings.ts';
import { countPredictions, listPredictionBatches } from '../../src/storage/models/predictions.ts';
import { getProject } from '../../src/storage/projects.ts';
import {
  currentDeployment,
  getRegisteredModel,
  listModelVersions,
} from '../../src/storage/models/registry.ts';
import { listRuns } from '../../src/storage/models/runs.ts';
import { listSegments } from '../../src/storage/data/segments.ts';
import { getTrials } from '../../src/storage/models/trials.ts';
import { read } from '../../src/storage/transaction.ts';
import { artifact, done, penguins, project, reportFor } from './examples.ts';
import { withFreshStorage } from './fresh-storage.ts';
import { restoreSavedDatabase } from './saved-database.ts';

withFreshStorage();

it('opens a database of version 1 and loses nothing', async () => {
  (await restoreSavedDatabase('version-1')).close();
  expect(await getProject('project-1')).toEqual(project);
  expect(await readTable((await getDatasetVersion('dataset-1'))!)).toStrictEqual(penguins);
  expect(await listRuns('project-1')).toStrictEqual([done]);
  expect(await getArtifact('run-1')).toStrictEqual(artifact);
  expect(await getRegisteredModel('penguins')).toMatchObject({ aliases: { champion: 1 } });
  expect(await listModelVersions('project-1')).toMatchObject([{ version: 1, runId: 'run-1' }]);
  expect(await listEvents('project-1')).toHaveLength(1);
});

it('names the project of the predictions of version 1, which it did not keep', async () => {
  (await restoreSavedDatabase('version-1')).close();
  const batches = await listPredictionBatches('deployment-1');
  expect(batches.map(({ id, projectId }) => [id, projectId])).toEqual([
    ['batch-1', 'project-1'],
    ['batch-2', 'project-1'],
  ]);
  expect(batches[0]!.inputs).toStrictEqual(penguins);
  expect(await countPredictions('deployment-1')).toBe(8);
});

it('gives a database of version 1 a monitor', async () => {
  (await restoreSavedDatabase('version-1')).close();
  const deployment = await currentDeployment('project-1');
  await saveMonitorReport(reportFor(deployment!), null);
});

async function storesAndIndexes(): Promise<unknown> {
  const { db } = await read(['projects'], async transaction => transaction);
  const names = [...db.objectStoreNames];
  const transaction = db.transaction(names);
  return names.map(name => [name, [...transaction.objectStore(name).indexNames]]);
}

it.each(['version-1', 'version-2', 'version-3', 'version-4', 'version-5'])(
  'makes the same stores and indexes from nothing as from %s',
  async name => {
    const fromNothing = await storesAndIndexes();
    await closeConnection();
    globalThis.indexedDB = new IDBFactory();
    (await restoreSavedDatabase(name)).close();
    expect(await storesAndIndexes()).toEqual(fromNothing);
  },
);

it('opens a database of version 2 and loses nothing', async () => {
  (await restoreSavedDatabase('version-2')).close();
  expect(await getProject('project-1')).toEqual({ ...project, datasetVersionId: 'dataset-2' });
  expect(await readTable((await getDatasetVersion('dataset-1'))!)).toStrictEqual(penguins);
  expect(await listRuns('project-1')).toStrictEqual([done]);
  expect(await getArtifact('run-1')).toStrictEqual(artifact);
  expect(await currentDeployment('project-1')).toMatchObject({ model: 'penguins', version: 1 });
  expect(await listAlerts('project-1')).toHaveLength(1);
  expect(await readSetting('theme')).toBe('dark');
});

it('tells from version 2 which versions of its table a project has been on', async () => {
  (await restoreSavedDatabase('version-2')).close();
  const versions = await listProjectVersions('project-1');
  expect(versions.map(({ record }) => [record.datasetVersionId, parentOf(record.origin)])).toEqual([
    ['dataset-1', null],
    ['dataset-2', 'dataset-1'],
  ]);
  expect(versions.every(({ dataset, record }) => dataset !== null && record.removedAt === null)).toBe(true);
});

it('opens a database of version 3 and loses nothing that was known of the data', async () => {
  (await restoreSavedDatabase('version-3')).close();
  expect(await getProject('project-1')).toEqual(project);
  expect(await getDataDictionary('project-1')).toMatchObject({ columns: [{ name: 'mass', unit: 'g' }] });
  expect(await listDataSources('project-1')).toMatchObject([{ name: 'Palmer station', kind: 'sensor' }]);
  expect(await getPrivacyScan('dataset-1')).toMatchObject({ rows: 4, findings: [] });
  expect(await listProjectVersions('project-1')).toHaveLength(1);
  expect(await listAlerts('project-1')).toHaveLength(1);
});

it('opens a database of version 4 and loses nothing that was expected, pinned or drafted', async () => {
  (await restoreSavedDatabase('version-4')).close();
  expect(await getProject('project-1')).toEqual(project);
  expect(await listRuns('project-1')).toStrictEqual([done]);
  expect(await getExpectationSuite('project-1')).toMatchObject({ expectations: [] });
  expect(await listSegments('project-1')).toMatchObject([{ name: 'Heavy' }]);
  expect(await listPins('project-1')).toMatchObject([{ title: 'mass' }]);
  expect(await getPreparationDraft('project-1')).toMatchObject({ plan: { balance: null } });
});

it('opens a database of version 5 and loses nothing of what a search tried', async () => {
  (await restoreSavedDatabase('version-5')).close();
  expect(await getTrials('run-1')).toMatchObject([{ estimator: 'dummyClassifier' }]);
  expect(await readCheckpoints('run-2')).toMatchObject([{ content: { kind: 'clock', seconds: 12 } }]);
  expect(await listEvents('project-1')).toHaveLength(6);
});
