import { describe, expect, it } from 'vitest';
import { getArtifact } from '../../src/storage/models/artifacts.ts';
import { getDatasetVersion, listDatasetVersions } from '../../src/storage/data/datasets.ts';
import { listEvents } from '../../src/storage/governance/events.ts';
import { latestMonitorReport, listAlerts, saveMonitorReport } from '../../src/storage/models/monitoring.ts';
import { appendPredictions, countPredictions } from '../../src/storage/models/predictions.ts';
import { contentsOfProject } from '../../src/storage/project-contents.ts';
import { getProject, listProjects, removeProject, saveProject } from '../../src/storage/projects.ts';
import { getRegisteredModel, listDeployments } from '../../src/storage/models/registry.ts';
import { endRun, listRuns } from '../../src/storage/models/runs.ts';
import { read } from '../../src/storage/transaction.ts';
import {
  alertFor,
  batchFor,
  done,
  penguins,
  project,
  reportFor,
  store,
  storeDeployedProject,
} from './examples.ts';
import { withFreshStorage } from './fresh-storage.ts';

withFreshStorage();

describe('saveProject', () => {
  it('makes and changes projects, listed newest first, and logs both', async () => {
    await store(penguins);
    await saveProject(project);
    await saveProject({ ...project, id: 'project-2', createdAt: project.createdAt + 1 });
    await saveProject({ ...project, problem: done.problem });
    expect((await listProjects()).map(({ id }) => id)).toEqual(['project-2', 'project-1']);
    expect(await getProject('project-1')).toMatchObject({ problem: { target: 'species' } });
    const kinds = (await listEvents('project-1')).map(event => event.kind);
    expect(kinds).toEqual(['problem defined', 'project created']);
  });

  it('refuses a project whose table is not stored', async () => {
    await expect(saveProject(project)).rejects.toMatchObject({ name: 'NotStoredError' });
  });
});

describe('removeProject', () => {
  it('takes with it all that only it uses, and leaves the log', async () => {
    const deployment = await storeDeployedProject();
    await appendPredictions(batchFor(deployment));
    await saveMonitorReport(reportFor(deployment), alertFor(deployment));
    expect(await contentsOfProject('project-1')).toMatchObject({
      runs: 1,
      modelVersions: 1,
      deployments: 1,
      predictions: 4,
      monitorReports: 1,
      datasets: [{ id: 'dataset-1' }],
      sharedDatasets: [],
    });

    await removeProject('project-1');
    expect(await listProjects()).toEqual([]);
    expect(await listRuns('project-1')).toEqual([]);
    expect(await getArtifact('run-1')).toBeUndefined();
    expect(await getRegisteredModel('penguins')).toBeUndefined();
    expect(await listDeployments('project-1')).toEqual([]);
    expect(await countPredictions(deployment.id)).toBe(0);
    expect(await latestMonitorReport(deployment.id)).toBeUndefined();
    expect(await listAlerts('project-1')).toEqual([]);
    expect(await listDatasetVersions()).toEqual([]);
    expect(await read(['columnChunks'], ({ store }) => store.count())).toBe(0);
    expect((await listEvents('project-1'))[0]).toMatchObject({ kind: 'project removed' });
  });

  it('leaves a table that another project uses, or that one of its was made from', async () => {
    await store(penguins);
    await store(penguins, {
      id: 'dataset-2',
      storageKey: 'key-2',
      origin: { kind: 'schemaChange', parent: 'dataset-1', changed: [] },
    });
    await saveProject(project);
    await saveProject({ ...project, id: 'project-2', datasetVersionId: 'dataset-2' });
    await removeProject('project-1');
    expect(await getDatasetVersion('dataset-1')).toBeDefined();
    await removeProject('project-2');
    expect(await listDatasetVersions()).toEqual([]);
  });

  it('leaves a late run of a removed project nothing to write to', async () => {
    await storeDeployedProject();
    await removeProject('project-1');
    await expect(endRun(done)).rejects.toMatchObject({ name: 'NotStoredError' });
    await expect(removeProject('project-1')).rejects.toMatchObject({ name: 'NotStoredError' });
  });
});
