import { expect, it } from 'vitest';
import { whyOf } from '../../../src/lifecycle/data/project-version.ts';
import { listEvents } from '../../../src/storage/governance/events.ts';
import { getDatasetVersion } from '../../../src/storage/data/datasets.ts';
import { saveMonitorReport } from '../../../src/storage/models/monitoring.ts';
import { appendPredictions, countPredictions } from '../../../src/storage/models/predictions.ts';
import { listProjectVersions, moveProject, noteVersion } from '../../../src/storage/data/project-versions.ts';
import { getProject, saveProject } from '../../../src/storage/projects.ts';
import {
  currentDeployment,
  listDeployments,
  listModelVersions,
} from '../../../src/storage/models/registry.ts';
import { listRuns } from '../../../src/storage/models/runs.ts';
import { read } from '../../../src/storage/transaction.ts';
import { dependantsOfVersion, removeVersion } from '../../../src/storage/data/version-removal.ts';
import {
  alertFor,
  artifact,
  at,
  batchFor,
  done,
  penguins,
  project,
  reportFor,
  running,
  store,
  storeDeployedProject,
} from '../examples.ts';
import { withFreshStorage } from '../fresh-storage.ts';
import { saveArtifact } from '../../../src/storage/models/artifacts.ts';
import { deployRun } from '../../../src/storage/models/deploy-run.ts';
import { endRun, startRun } from '../../../src/storage/models/runs.ts';

withFreshStorage();

/** The project has gone on to a version with one column less. */
async function moveOn(): Promise<void> {
  const lean = { ...penguins, columns: penguins.columns.slice(0, 1) };
  const step = { kind: 'dropColumns', columns: ['species'] } as const;
  const origin = { kind: 'step', parent: 'dataset-1', step, why: null } as const;
  await store(lean, { id: 'dataset-2', storageKey: 'key-2', origin });
  await moveProject({ projectId: project.id, datasetVersionId: 'dataset-2' });
}

/** A model trained on the second version answers now. */
async function deployAnew(): Promise<void> {
  const onSecond = { datasetVersionId: 'dataset-2', id: 'run-2' } as const;
  await startRun({ ...running, ...onSecond });
  await saveArtifact({ ...artifact, runId: 'run-2' });
  await endRun({ ...done, ...onSecond });
  await deployRun({
    projectId: 'project-1',
    runId: 'run-2',
    datasetVersionId: 'dataset-2',
    modelName: 'penguins',
    at: at + 9000,
  });
}

it('a project moves to a version that a step made, and is put back on the one before', async () => {
  await storeDeployedProject();
  await moveOn();
  expect((await getProject('project-1'))?.datasetVersionId).toBe('dataset-2');
  await moveProject({ projectId: 'project-1', datasetVersionId: 'dataset-1', restored: true });
  expect((await getProject('project-1'))?.datasetVersionId).toBe('dataset-1');
  expect((await listProjectVersions('project-1')).map(({ record }) => record.datasetVersionId)).toEqual([
    'dataset-1',
    'dataset-2',
  ]);
  expect((await listEvents('project-1')).map(({ kind }) => kind)).toContain('version restored');
});

it('the version that the project is on stays, and the one whose model is deployed', async () => {
  await storeDeployedProject();
  expect((await dependantsOfVersion('project-1', 'dataset-1')).obstacle).toMatch(/Restore another one first/);
  await moveOn();
  await expect(removeVersion('project-1', 'dataset-1')).rejects.toThrow(/Deploy another first/);
  expect(await getDatasetVersion('dataset-1')).toBeDefined();
});

it('a version of two projects stays', async () => {
  await storeDeployedProject();
  await saveProject({ ...project, id: 'project-2', name: 'Other' });
  await moveOn();
  await deployAnew();
  expect((await dependantsOfVersion('project-1', 'dataset-1')).obstacle).toMatch(/“Other” too/);
});

it('what hangs on a version is named first, and goes with it; the history keeps that it was there', async () => {
  const first = await storeDeployedProject();
  await appendPredictions(batchFor(first));
  await saveMonitorReport(reportFor(first), alertFor(first));
  await moveOn();
  await deployAnew();
  expect(await dependantsOfVersion('project-1', 'dataset-1')).toMatchObject({
    obstacle: null,
    runs: [{ id: 'run-1' }],
    modelVersions: [{ version: 1 }],
    deployments: [{ id: first.id }],
    predictions: 1,
    monitorReports: 1,
    alerts: 1,
  });
  await removeVersion('project-1', 'dataset-1');
  expect(await getDatasetVersion('dataset-1')).toBeUndefined();
  expect((await listRuns('project-1')).map(({ id }) => id)).toEqual(['run-2']);
  expect((await listModelVersions('project-1')).map(({ version }) => version)).toEqual([2]);
  expect(await listDeployments('project-1')).toHaveLength(1);
  expect(await currentDeployment('project-1')).toMatchObject({ version: 2 });
  expect(await countPredictions(first.id)).toBe(0);
  const [removed, kept] = await listProjectVersions('project-1');
  expect(removed).toMatchObject({
    dataset: null,
    record: { name: 'penguins.csv', removedAt: expect.any(Number) },
  });
  expect(kept).toMatchObject({ dataset: { id: 'dataset-2' }, record: { removedAt: null } });
  const chunks = await read(['columnChunks'], ({ store }) => store.getAllKeys());
  expect(new Set(chunks.map(([key]) => key))).toEqual(new Set(['key-2']));
});

it('a note says why a version was made, and is kept when the project comes back to it', async () => {
  await storeDeployedProject();
  await moveOn();
  await noteVersion('project-1', 'dataset-1', 'as it came from the field');
  await moveProject({ projectId: 'project-1', datasetVersionId: 'dataset-1', restored: true });
  const [first, second] = await listProjectVersions('project-1');
  expect(whyOf(first!.record)).toBe('as it came from the field');
  expect(whyOf(second!.record)).toBe('');
  expect((await listEvents('project-1')).map(({ kind }) => kind)).toContain('version noted');
  await expect(noteVersion('project-1', 'nowhere', 'x')).rejects.toMatchObject({ name: 'NotStoredError' });
});

it('what was made from a version is told before it goes', async () => {
  await storeDeployedProject();
  await moveOn();
  const { descendants } = await dependantsOfVersion('project-1', 'dataset-1');
  expect(descendants.map(({ datasetVersionId }) => datasetVersionId)).toEqual(['dataset-2']);
});
