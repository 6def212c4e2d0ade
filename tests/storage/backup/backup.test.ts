import { describe, expect, it, vi } from 'vitest';
import { appendPredictions, listPredictionBatches } from '../../../src/storage/models/predictions.ts';
import { getArtifact } from '../../../src/storage/models/artifacts.ts';
import { exportEverything, importEverything } from '../../../src/storage/backup/backup.ts';
import { packContainer } from '../../../src/storage/backup/backup-container.ts';
import { encodeFrame } from '../../../src/storage/backup/backup-frames.ts';
import { closeConnection } from '../../../src/storage/connection.ts';
import { databaseVersion } from '../../../src/storage/migrations.ts';
import { readTable } from '../../../src/storage/data/columns.ts';
import { getDatasetVersion } from '../../../src/storage/data/datasets.ts';
import { getProject, listProjects, saveProject } from '../../../src/storage/projects.ts';
import { listAlerts, saveMonitorReport } from '../../../src/storage/models/monitoring.ts';
import { currentDeployment, listModelVersions } from '../../../src/storage/models/registry.ts';
import { listRuns } from '../../../src/storage/models/runs.ts';
import { read } from '../../../src/storage/transaction.ts';
import { IDBFactory, IDBObjectStore as FakeStore } from 'fake-indexeddb';
import {
  alertFor,
  artifact,
  batchFor,
  done,
  penguins,
  project,
  reportFor,
  storeDeployedProject,
} from '../examples.ts';
import { withFreshStorage } from '../fresh-storage.ts';

withFreshStorage();

async function onAnotherDevice(): Promise<void> {
  await closeConnection();
  globalThis.indexedDB = new IDBFactory();
}

async function fullBackup(): Promise<Blob> {
  const deployment = await storeDeployedProject();
  await appendPredictions(batchFor(deployment));
  await saveMonitorReport(reportFor(deployment), alertFor(deployment));
  return exportEverything();
}

async function changed(file: Blob, at: number, value: number): Promise<Blob> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  bytes[at] = value;
  return new Blob([bytes]);
}

async function* framesOf(...values: unknown[]) {
  for (const value of values) yield encodeFrame(value);
}

async function refused(file: Blob, message: RegExp): Promise<void> {
  await expect(importEverything(file)).rejects.toMatchObject({
    name: 'BackupError',
    message: expect.stringMatching(message),
  });
  expect(await listProjects()).toEqual([]);
  expect(await storedColumns()).toEqual([0, 0]);
}

function storedColumns(): Promise<[chunks: number, imports: number]> {
  return read(['columnChunks', 'imports'], transaction =>
    Promise.all([
      transaction.objectStore('columnChunks').count(),
      transaction.objectStore('imports').count(),
    ]),
  );
}

describe('a backup', () => {
  it('brings everything to another device, bit for bit', async () => {
    const file = await fullBackup();
    await onAnotherDevice();
    const summary = await importEverything(file);
    expect(summary).toMatchObject({
      added: {
        projects: 1,
        datasetVersions: 1,
        runs: 1,
        artifacts: 1,
        deployments: 1,
        predictions: 1,
        alerts: 1,
      },
      kept: 0,
      leftOut: 0,
    });
    expect(await getProject('project-1')).toEqual(project);
    expect(await listRuns('project-1')).toStrictEqual([done]);
    expect(await getArtifact('run-1')).toStrictEqual(artifact);
    expect(await readTable((await getDatasetVersion('dataset-1'))!)).toStrictEqual(penguins);
    const deployment = await currentDeployment('project-1');
    expect(await listPredictionBatches(deployment!.id)).toMatchObject([
      { predictions: { values: Float64Array.of(1, 2, Number.NaN, 4) } },
    ]);
    expect(await listAlerts('project-1')).toHaveLength(1);
  });

  it('overwrites nothing that is here', async () => {
    const file = await fullBackup();
    await saveProject({ ...project, name: 'Renamed since' });
    const summary = await importEverything(file);
    expect(Object.values(summary.added).every(count => count === 0)).toBe(true);
    expect(summary.kept).toBeGreaterThan(8);
    expect(await listProjects()).toMatchObject([{ name: 'Renamed since' }]);
    expect(await listModelVersions('project-1')).toHaveLength(1);
  });

  it('gives a model whose name another project has here a number', async () => {
    const file = await fullBackup();
    await onAnotherDevice();
    await storeDeployedProject('project-2');
    await importEverything(file);
    expect(await currentDeployment('project-1')).toMatchObject({ model: 'penguins (2)', version: 1 });
    expect(await currentDeployment('project-2')).toMatchObject({ model: 'penguins', version: 1 });
  });

  it('leaves out a version that contradicts the history here, and what hangs on it', async () => {
    const file = await fullBackup();
    await onAnotherDevice();
    const here = await storeDeployedProject();
    const summary = await importEverything(file);
    // Version, deployment, predictions, report, alert.
    expect(summary.leftOut).toBe(5);
    expect(await currentDeployment('project-1')).toEqual(here);
  });
});

describe('a file that is no whole backup is refused, and nothing changes', () => {
  it('a foreign file', () => refused(new Blob(['id,age\n1,2\n']), /not a Terrarium backup/));
  it('an empty file', () => refused(new Blob([]), /not a Terrarium backup/));

  it('one changed byte', async () => {
    const file = await fullBackup();
    await onAnotherDevice();
    await refused(await changed(file, file.size - 20, 0x55), /SHA-256/);
  });

  it('a changed length in its first bytes', async () => {
    const file = await fullBackup();
    await onAnotherDevice();
    await refused(await changed(file, 32, 1), /SHA-256/);
  });

  it('a newer container', async () => {
    const file = await fullBackup();
    await onAnotherDevice();
    await refused(await changed(file, 16, 2), /newer version/);
  });

  it('one cut off', async () => {
    const file = await fullBackup();
    await onAnotherDevice();
    await refused(file.slice(0, file.size - 1), /length/);
    await refused(file.slice(0, 30), /cut off/);
  });

  it('one for which there is no room', async () => {
    const file = await fullBackup();
    await onAnotherDevice();
    const full = vi.spyOn(FakeStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    });
    await expect(importEverything(file)).rejects.toMatchObject({ name: 'StorageFullError' });
    full.mockRestore();
    expect(await listProjects()).toEqual([]);
    expect(await storedColumns()).toEqual([0, 0]);
  });

  const header = { format: 'terrarium-backup/1', schema: 2, createdAt: 0 };
  it.each([
    ['of a store not known here', [header, { store: 'secrets', record: {} }], /not known here/],
    [
      'without its key',
      [header, { store: 'projects', record: { name: 'x' } }],
      /projects without a proper "id"/,
    ],
    [
      'of a later data format',
      [{ ...header, schema: databaseVersion + 1 }],
      /this Terrarium reads versions 2 to/,
    ],
    ['without an end', [header], /no end/],
    ['with fewer records than it says', [header, { store: 'end', parts: 1 }], /lacks some/],
    [
      'with a table whose values lack',
      [
        header,
        {
          store: 'datasetVersions',
          record: {
            id: 'd',
            name: 'd.csv',
            storageKey: 'k',
            rows: 2,
            schema: [{ name: 'n', kind: 'number' }],
            origin: {},
          },
        },
        { store: 'end', parts: 1 },
      ],
      /lacks values of column "n" of "d.csv"/,
    ],
  ])('a well-packed file %s', async (_, values, message) => {
    await refused(await packContainer(framesOf(...values)), message);
  });
});
