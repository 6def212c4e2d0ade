import { beforeAll, expect, test } from 'vitest';
import { candidates } from '../../src/core/models/catalogue.ts';
import { predictTable } from '../../src/core/pipeline/predict-table.ts';
import { type Table, takeTableRows } from '../../src/core/table/column.ts';
import type { TrainingInput, TrainingProgress } from '../../src/jobs/contracts/training.ts';
import { train } from '../../src/jobs/training.ts';
import { getArtifact } from '../../src/storage/models/artifacts.ts';
import { isHeld } from '../../src/storage/locks.ts';
import { saveProject } from '../../src/storage/projects.ts';
import { getRun } from '../../src/storage/models/runs.ts';
import { sampleTable } from '../reference/sample-table.ts';
import { project, store } from '../storage/examples.ts';

let telco: Table;

function input(runId: string): TrainingInput {
  return {
    runId,
    projectId: project.id,
    datasetVersionId: 'dataset-1',
    problem: { task: 'classification', target: 'churn', positive: 'Yes', metric: 'roc_auc' },
    settings: { seed: 42, testShare: 0.2, folds: 5, candidates: candidates.classification },
  };
}

beforeAll(async () => {
  telco = await sampleTable(new Uint8Array(await (await fetch('/samples/telco-churn.csv')).arrayBuffer()));
  await store(telco);
  await saveProject(project);
});

test('the Telco table is trained on in a worker, networks too, and the page never stops for 50 ms', async () => {
  const longTasks: number[] = [];
  const observer = new PerformanceObserver(list => {
    longTasks.push(...list.getEntries().map(({ duration }) => duration));
  });
  observer.observe({ type: 'longtask' });
  const reported: TrainingProgress[] = [];
  await train(input('run-telco'), progress => void reported.push(progress)).result;
  observer.disconnect();

  const run = await getRun('run-telco');
  if (run?.state !== 'done') throw new Error(`the run is ${run?.state}`);
  expect(run.result.candidates.map(({ state }) => state)).toEqual(
    candidates.classification.map(() => 'done'),
  );
  expect(run.result.backend).toMatchObject({ name: 'wasm', reason: expect.stringContaining('WebAssembly') });
  expect(run.result.test.metrics['roc_auc']).toBeGreaterThan(0.8);
  expect(reported.at(-1)).toMatchObject({ fraction: 1, finished: run.result.candidates });
  expect(longTasks).toEqual([]);

  const artifact = await getArtifact('run-telco');
  const again = predictTable(artifact!.pipeline, takeTableRows(telco, artifact!.testRows));
  expect(again).toEqual(artifact!.testPredictions);
});

test('a cancelled training is stored as cancelled, and its lock is free', async () => {
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const job = train(input('run-cancelled'), ({ current }) => {
    if (current === 'randomForestClassifier') begin();
  });
  await begun;
  expect(await isHeld('run:run-cancelled')).toBe(true);
  job.cancel();
  await expect(job.result).rejects.toMatchObject({ name: 'AbortError' });
  expect(await getRun('run-cancelled')).toMatchObject({ state: 'cancelled' });
  expect(await getArtifact('run-cancelled')).toBeUndefined();
  // Chromium lets a busy worker go on for up to two seconds before it ends it.
  await expect.poll(() => isHeld('run:run-cancelled'), { timeout: 10_000 }).toBe(false);
});
