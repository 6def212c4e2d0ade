import { describe, expect, it } from 'vitest';
import { getArtifact, saveArtifact } from '../../../src/storage/models/artifacts.ts';
import { saveProject } from '../../../src/storage/projects.ts';
import { deployRun } from '../../../src/storage/models/deploy-run.ts';
import {
  currentDeployment,
  getDeployment,
  getRegisteredModel,
  listDeployments,
  listModelVersions,
} from '../../../src/storage/models/registry.ts';
import { endRun, getRun, listRuns, startRun } from '../../../src/storage/models/runs.ts';
import { listEvents } from '../../../src/storage/governance/events.ts';
import { artifact, at, done, penguins, project, running, store, storeDeployedProject } from '../examples.ts';
import { withFreshStorage } from '../fresh-storage.ts';

withFreshStorage();

async function startedRun(): Promise<void> {
  await store(penguins);
  await saveProject(project);
  await startRun(running);
}

describe('runs', () => {
  it('are written when they start and once more when they end', async () => {
    await startedRun();
    expect(await getRun('run-1')).toMatchObject({ state: 'running' });
    await endRun(done);
    expect(await getRun('run-1')).toStrictEqual(done);
  });

  it('are never overwritten', async () => {
    await startedRun();
    await expect(startRun(running)).rejects.toMatchObject({ name: 'HistoryError' });
    await endRun({ ...running, state: 'cancelled', endedAt: at });
    await expect(endRun(done)).rejects.toMatchObject({ name: 'HistoryError' });
    expect(await getRun('run-1')).toMatchObject({ state: 'cancelled' });
    const kinds = (await listEvents('project-1')).map(event => event.kind);
    expect(kinds.filter(kind => kind === 'run ended')).toHaveLength(1);
  });

  it('are listed newest first', async () => {
    await startedRun();
    await startRun({ ...running, id: 'run-2', startedAt: at + 1 });
    expect((await listRuns('project-1')).map(({ id }) => id)).toEqual(['run-2', 'run-1']);
    expect(await listRuns('project')).toEqual([]);
  });
});

describe('artifacts', () => {
  it('come back as they were and are written once', async () => {
    await startedRun();
    await saveArtifact(artifact);
    expect(await getArtifact('run-1')).toStrictEqual(artifact);
    await expect(saveArtifact(artifact)).rejects.toMatchObject({ name: 'HistoryError' });
  });

  it('need their run', async () => {
    await expect(saveArtifact(artifact)).rejects.toMatchObject({ name: 'NotStoredError' });
  });
});

describe('deployRun', () => {
  const again = {
    projectId: 'project-1',
    runId: 'run-1',
    datasetVersionId: 'dataset-1',
    modelName: 'penguins',
    at: at + 5000,
  };

  it('makes version 1, the champion, and deploys it', async () => {
    const deployment = await storeDeployedProject();
    expect(deployment).toMatchObject({ model: 'penguins', version: 1, runId: 'run-1' });
    expect(await getDeployment(deployment.id)).toEqual(deployment);
    expect(await getRegisteredModel('penguins')).toMatchObject({ aliases: { champion: 1 } });
    expect((await listEvents('project-1'))[0]).toMatchObject({ kind: 'model deployed', subject: 'penguins' });
  });

  it('adds versions, keeps the older ones, and moves the champion', async () => {
    const first = await storeDeployedProject();
    const second = await deployRun(again);
    expect((await listModelVersions('project-1')).map(({ version }) => version)).toEqual([2, 1]);
    expect(await listDeployments('project-1')).toEqual([second, first]);
    expect(await currentDeployment('project-1')).toEqual(second);
    expect(await getRegisteredModel('penguins')).toMatchObject({ aliases: { champion: 2 } });
  });

  it('gives two tabs that deploy at once two versions', async () => {
    await storeDeployedProject();
    const both = await Promise.all([deployRun(again), deployRun(again)]);
    expect(new Set(both.map(({ version }) => version))).toEqual(new Set([2, 3]));
  });

  it('refuses a run without a model, and the name of another project’s model', async () => {
    await storeDeployedProject();
    await startRun({ ...running, id: 'run-2' });
    await expect(deployRun({ ...again, runId: 'run-2' })).rejects.toMatchObject({ name: 'NotStoredError' });
    await expect(deployRun({ ...again, projectId: 'project-2' })).rejects.toMatchObject({
      name: 'HistoryError',
      message: expect.stringContaining('"penguins"'),
    });
    expect(await listModelVersions('project-1')).toHaveLength(1);
  });
});
