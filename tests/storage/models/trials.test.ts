import { expect, test } from 'vitest';
import type { Checkpoint } from '../../../src/lifecycle/training/checkpoint.ts';
import type { Trial } from '../../../src/core/selection/search/trial.ts';
import { readCheckpoints, saveCheckpoint } from '../../../src/storage/models/checkpoints.ts';
import { listEvents } from '../../../src/storage/governance/events.ts';
import { removeProject, saveProject } from '../../../src/storage/projects.ts';
import { continueRun, endRun, getRun, startRun } from '../../../src/storage/models/runs.ts';
import { getTrials, saveTrials } from '../../../src/storage/models/trials.ts';
import { at, done, penguins, project, running, store } from '../examples.ts';
import { withFreshStorage } from '../fresh-storage.ts';

withFreshStorage();

const trial: Trial = {
  number: 0,
  stage: 'default',
  estimator: 'dummyClassifier',
  params: {},
  preparation: null,
  rowShare: 1,
  state: 'done',
  scores: [0.5, 0.5],
  mean: 0.5,
  sd: 0,
  fitSeconds: 0.1,
  scoreSeconds: 0.1,
};
const clock: Checkpoint = {
  runId: 'run-1',
  task: 'clock',
  savedAt: at,
  content: { kind: 'clock', seconds: 12 },
};
const interrupted = { ...running, state: 'interrupted', endedAt: at + 500, paused: true } as const;

async function startOne(): Promise<void> {
  await store(penguins);
  await saveProject(project);
  await startRun(running);
}

test('trials are kept with their run and go with its project', async () => {
  await startOne();
  await saveTrials('run-1', [trial]);
  await saveTrials('run-1', [trial, { ...trial, number: 1 }]);
  expect((await getTrials('run-1')).map(({ number }) => number)).toEqual([0, 1]);
  await endRun(done);
  await removeProject('project-1');
  expect(await getTrials('run-1')).toEqual([]);
});

test('an interrupted run keeps its checkpoints and can be continued; one that has ended has neither', async () => {
  await startOne();
  await saveCheckpoint(clock);
  await endRun(interrupted);
  expect(await readCheckpoints('run-1')).toEqual([clock]);
  expect(await continueRun('run-1', at + 900)).toEqual(running);
  expect(await getRun('run-1')).toEqual(running);
  await endRun(done);
  expect(await readCheckpoints('run-1')).toEqual([]);
  await expect(continueRun('run-1', at + 2000)).rejects.toMatchObject({ name: 'HistoryError' });
  const kinds = (await listEvents('project-1')).map(({ kind, detail }) => `${kind} ${detail}`);
  expect(kinds).toEqual(expect.arrayContaining(['run ended paused', 'run continued ']));
});

test('nothing is stored for a run that was removed', async () => {
  await expect(saveTrials('run-9', [trial])).rejects.toMatchObject({ name: 'NotStoredError' });
  await expect(saveCheckpoint({ ...clock, runId: 'run-9' })).rejects.toMatchObject({
    name: 'NotStoredError',
  });
});
