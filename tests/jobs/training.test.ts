import { expect, test, vi } from 'vitest';
import { endCutRun } from '../../src/jobs/end-cut-run.ts';
import { train } from '../../src/jobs/bodies/training.ts';
import type { RunSettings } from '../../src/lifecycle/training/run.ts';
import type { TrainingInput, TrainingProgress } from '../../src/jobs/contracts/training.ts';
import { openRunMemory } from '../../src/jobs/bodies/run-memory.ts';
import { defaultPlan } from '../../src/core/preprocessing/default-plan.ts';
import { defaultTrial } from '../../src/core/selection/candidate-searcher.ts';
import { taskKey } from '../../src/core/selection/fold-task.ts';
import { predictTable } from '../../src/core/pipeline/predict-table.ts';
import { type Table, takeTableRows } from '../../src/core/table/column.ts';
import { readCheckpoints } from '../../src/storage/models/checkpoints.ts';
import { getArtifact } from '../../src/storage/models/artifacts.ts';
import { isHeld } from '../../src/storage/locks.ts';
import { saveProject } from '../../src/storage/projects.ts';
import { endRun, getRun, startRun } from '../../src/storage/models/runs.ts';
import { getTrials, saveTrials } from '../../src/storage/models/trials.ts';
import { buys } from '../core/selection/customers.ts';
import { project, running, store } from '../storage/examples.ts';
import { withFreshStorage } from '../storage/fresh-storage.ts';

vi.mock('../../src/jobs/bodies/network-engine.ts', () => ({
  networkEngine: () => () => Promise.reject(new Error('no engine works here')),
}));
withFreshStorage();

async function storedInput(changes: Partial<TrainingInput> = {}): Promise<TrainingInput> {
  const { id: datasetVersionId } = await store(buys.table);
  await saveProject(project);
  const { problem, settings } = buys;
  return { runId: 'run-1', projectId: project.id, datasetVersionId, problem, settings, ...changes };
}

const ignore = () => {};

test('a training leaves a run that is done and the model that it made', async () => {
  const input = await storedInput();
  expect(await train(input, ignore)).toEqual({ runId: 'run-1' });
  const run = await getRun('run-1');
  if (run?.state !== 'done') throw new Error(`the run is ${run?.state}`);
  expect(run.result.candidates.map(({ state }) => state)).toEqual(['done', 'done', 'done']);
  expect(run.result.backend).toBeNull();
  const artifact = await getArtifact('run-1');
  expect(artifact!.pipeline.estimator).toBe(run.result.chosen);
  const testRows = takeTableRows(buys.table, artifact!.testRows);
  expect(predictTable(artifact!.pipeline, testRows)).toEqual(artifact!.testPredictions);
});

test('its lock is held while it trains, and let go of afterwards', async () => {
  const input = await storedInput();
  const held: Promise<boolean>[] = [];
  await train(input, () => void held.push(isHeld('run:run-1')));
  expect(await held[0]).toBe(true);
  expect(await isHeld('run:run-1')).toBe(false);
});

test('a network that nothing here can train fails alone', async () => {
  const settings = { ...buys.settings, candidates: ['logisticRegression', 'mlpClassifier'] as const };
  await train(await storedInput({ settings }), ignore);
  const run = await getRun('run-1');
  expect(run).toMatchObject({
    state: 'done',
    result: {
      chosen: 'logisticRegression',
      candidates: [{ state: 'done' }, { state: 'failed', error: 'no engine works here' }],
    },
  });
});

test('a question that the table does not allow fails the run with the reason', async () => {
  const problem = { ...buys.problem, target: 'nowhere' };
  const input = await storedInput({ problem });
  await expect(train(input, ignore)).rejects.toThrow(/no column "nowhere"/);
  expect(await getRun('run-1')).toMatchObject({
    state: 'failed',
    error: expect.stringContaining('"nowhere"'),
  });
});

test('a dataset that is gone is told by name, and no run is begun', async () => {
  const input = await storedInput({ datasetVersionId: 'gone' });
  await expect(train(input, ignore)).rejects.toMatchObject({ name: 'NotStoredError' });
  expect(await getRun('run-1')).toBeUndefined();
});

test('reports are few enough to draw, and end at 1', async () => {
  const reported: TrainingProgress[] = [];
  await train(await storedInput(), progress => void reported.push(progress));
  expect(reported[0]).toMatchObject({ fraction: 0, phase: 'Reading the table', backend: null });
  expect(reported.at(-1)!.fraction).toBe(1);
  expect(reported.length).toBeLessThan(400);
});

test.each([
  ['cancelled', new DOMException('The job was cancelled.', 'AbortError')],
  ['failed', new Error('The background worker stopped.')],
])('a run whose worker is gone is stored as %s', async (state, reason) => {
  await storedInput();
  await startRun(running);
  await endCutRun(running.id, reason, 5);
  expect(await getRun(running.id)).toMatchObject({ state, endedAt: 5 });
});

test('a run that ended before it could be cancelled stays as it ended', async () => {
  await train(await storedInput(), ignore);
  await endCutRun('run-1', new DOMException('', 'AbortError'));
  expect(await getRun('run-1')).toMatchObject({ state: 'done' });
});

test('a run that was paused goes on from what it had done, and can be told to make the best of it', async () => {
  const input = await storedInput();
  await startRun({ ...running, ...input, id: 'run-1' });
  const { memory, spentSeconds } = await openRunMemory('run-1', () => 0);
  expect(spentSeconds).toBe(0);
  const done = { score: 0.123, params: {}, fitSeconds: 5, scoreSeconds: 1, predictions: null };
  const preparation = defaultPlan(
    buys.table.columns.filter(({ name }) => ['age', 'channel', 'noise'].includes(name)),
  );
  const task = { ...defaultTrial('logisticRegression', undefined), preparation, fold: 0 };
  memory.keepOutcome(taskKey(task), done);
  await vi.waitFor(async () => expect(await readCheckpoints('run-1')).toHaveLength(2));
  await endCutRun('run-1', new DOMException('The training was paused.', 'PauseError'), 5);
  expect(await getRun('run-1')).toMatchObject({ state: 'interrupted', paused: true });

  await train({ ...input, goOn: true }, ignore);
  const run = await getRun('run-1');
  if (run?.state !== 'done') throw new Error(`the run is ${run?.state}`);
  expect(run.result.candidates[1]).toMatchObject({ state: 'done', scores: { 0: 0.123 } });
  expect(await readCheckpoints('run-1')).toEqual([]);
  expect(await getTrials('run-1')).toHaveLength(3);
});

test('one that is told to finish makes the best of what it had tried', async () => {
  const input = await storedInput();
  await startRun({ ...running, ...input, id: 'run-1' });
  const tried = {
    ...defaultTrial('logisticRegression', undefined),
    number: 0,
    fitSeconds: 1,
    scoreSeconds: 1,
  };
  await saveTrials('run-1', [{ ...tried, state: 'done', scores: [0.8, 0.9], mean: 0.85, sd: 0.05 }]);
  await endRun({ ...running, ...input, id: 'run-1', state: 'interrupted', endedAt: 1 });
  await train({ ...input, goOn: true, finishNow: true }, ignore);
  expect(await getRun('run-1')).toMatchObject({
    state: 'done',
    result: { chosen: 'logisticRegression', candidates: [{ mean: 0.85, seconds: 2 }] },
  });
});

test('a model is trained on with another version, and again: what any of them has learned from is in no test', async () => {
  const tables = [firstRows(40), firstRows(90), buys.table];
  for (const [i, table] of tables.entries()) await store(table, { id: `v${i}`, storageKey: `key-${i}` });
  await saveProject({ ...project, datasetVersionId: 'v0' });
  const { problem } = buys;
  for (const i of tables.keys()) {
    const settings: RunSettings = {
      ...buys.settings,
      candidates: ['sgdClassifier'],
      ...(i > 0 && { continueFrom: { run: `run-${i - 1}`, amount: 1, rows: 'new' } }),
    };
    const input = { runId: `run-${i}`, projectId: project.id, datasetVersionId: `v${i}`, problem, settings };
    await train(input, ignore);
  }
  const artifacts = await Promise.all([0, 1, 2].map(i => getArtifact(`run-${i}`)));
  const [first, second, third] = artifacts.map(artifact => new Set(artifact!.trainRows));
  const learnedBefore = new Set([...first!, ...second!]);
  expect([...third!].filter(row => learnedBefore.has(row))).toEqual([]);
  expect([...artifacts[2]!.testRows].filter(row => learnedBefore.has(row))).toEqual([]);
  expect(await getRun('run-2')).toMatchObject({
    state: 'done',
    result: { candidates: [], continued: { unseen: 'other content', knownRows: 0 } },
  });
  expect(artifacts[2]!.pipeline.preparation).toEqual(artifacts[0]!.pipeline.preparation);
});

test('a model that is gone cannot be trained on', async () => {
  const settings: RunSettings = {
    ...buys.settings,
    candidates: ['sgdClassifier'],
    continueFrom: { run: 'gone', amount: 1, rows: 'all' },
  };
  await expect(train(await storedInput({ settings }), ignore)).rejects.toThrow(
    'The run "gone" is not stored',
  );
  expect(await getRun('run-1')).toMatchObject({ state: 'failed' });
});

function firstRows(rows: number): Table {
  return takeTableRows(
    buys.table,
    Array.from({ length: rows }, (_, row) => row),
  );
}
