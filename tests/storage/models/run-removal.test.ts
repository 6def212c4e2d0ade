import { expect, test } from 'vitest';
import { listEvents } from '../../../src/storage/governance/events.ts';
import { getArtifact } from '../../../src/storage/models/artifacts.ts';
import { appendPredictions, countPredictions } from '../../../src/storage/models/predictions.ts';
import { deployRun } from '../../../src/storage/models/deploy-run.ts';
import { getRegisteredModel } from '../../../src/storage/models/registry.ts';
import { removeRun } from '../../../src/storage/models/run-removal.ts';
import { endRun, getRun, startRun } from '../../../src/storage/models/runs.ts';
import { saveArtifact } from '../../../src/storage/models/artifacts.ts';
import { artifact, at, batchFor, done, project, running, storeDeployedProject } from '../examples.ts';
import { withFreshStorage } from '../fresh-storage.ts';

withFreshStorage();

test('a model that answers now stays', async () => {
  await storeDeployedProject();
  await expect(removeRun('run-1')).rejects.toThrow('answers predictions now');
  expect(await getArtifact('run-1')).toBeDefined();
});

test('once another answers, a run goes with its model and what it answered', async () => {
  const first = await storeDeployedProject();
  await appendPredictions(batchFor(first));
  await startRun({ ...running, id: 'run-2' });
  await saveArtifact({ ...artifact, runId: 'run-2' });
  await endRun({ ...done, id: 'run-2' });
  await deployRun({
    projectId: project.id,
    runId: 'run-2',
    datasetVersionId: 'dataset-1',
    modelName: 'penguins',
    at: at + 3000,
  });
  await removeRun('run-1');
  expect(await getRun('run-1')).toBeUndefined();
  expect(await getArtifact('run-1')).toBeUndefined();
  expect(await countPredictions(first.id)).toBe(0);
  expect(await getRegisteredModel('penguins')).toMatchObject({ aliases: { champion: 2 } });
  expect((await listEvents(project.id))[0]).toMatchObject({ kind: 'model removed' });
});
