import { describe, expect, test } from 'vitest';
import { liveTraining, startTraining } from '../../../src/features/train/live-training.ts';
import type { TrainingInput, TrainingProgress } from '../../../src/jobs/contracts/training.ts';

const halfway: TrainingProgress = {
  fraction: 0.5,
  phase: 'Comparing models',
  finished: [],
  current: 'ridge',
  backend: null,
};

describe('a training', () => {
  test('is shown with its progress while it is at work, and as done after', async () => {
    const job = controlledJob('shown');
    const over = startTraining(job.input, job.begin);
    expect(liveTraining('shown')).toMatchObject({ state: 'running', progress: null });
    job.report(halfway);
    expect(liveTraining('shown')).toMatchObject({ state: 'running', progress: halfway });
    job.finish();
    await over;
    expect(liveTraining('shown')).toMatchObject({ state: 'done', progress: halfway, input: job.input });
  });

  test('that fails keeps its error', async () => {
    const job = controlledJob('failing');
    const over = startTraining(job.input, job.begin);
    job.fail(new Error('every model failed'));
    await over;
    expect(liveTraining('failing')).toMatchObject({
      state: 'failed',
      error: new Error('every model failed'),
    });
  });

  test('that is cancelled is forgotten, and late news of it change nothing', async () => {
    const job = controlledJob('cancelled');
    const over = startTraining(job.input, job.begin);
    const training = liveTraining('cancelled');
    if (training?.state === 'running') training.cancel();
    await over;
    expect(liveTraining('cancelled')).toBeNull();
    job.report(halfway);
    expect(liveTraining('cancelled')).toBeNull();
  });

  test('that is paused keeps its progress, and can be gone on with', async () => {
    const job = controlledJob('paused');
    const over = startTraining(job.input, job.begin);
    job.report(halfway);
    const training = liveTraining('paused');
    if (training?.state === 'running') training.pause();
    await over;
    expect(liveTraining('paused')).toEqual({ state: 'paused', input: job.input, progress: halfway });
  });

  test('that is to finish is paused, and begun again to make the best of what it has', async () => {
    const [first, second] = [controlledJob('finished'), controlledJob('finished')];
    const begun: TrainingInput[] = [];
    const over = startTraining(first.input, (input, report) => {
      begun.push(input);
      return (begun.length === 1 ? first : second).begin(input, report);
    });
    first.report(halfway);
    const training = liveTraining('finished');
    if (training?.state === 'running') training.finish();
    await expect.poll(() => begun.length).toBe(2);
    expect(begun[1]).toEqual({ ...first.input, goOn: true, finishNow: true });
    expect(liveTraining('finished')).toMatchObject({ state: 'running', progress: halfway });
    second.finish();
    await over;
    expect(liveTraining('finished')).toMatchObject({ state: 'done' });
  });

  test('is not started twice in one project, but beside one of another project', async () => {
    const [first, second, other] = [controlledJob('one'), controlledJob('one'), controlledJob('other')];
    const over = startTraining(first.input, first.begin);
    await startTraining(second.input, second.begin);
    expect(second.begun()).toBe(false);
    void startTraining(other.input, other.begin);
    expect(other.begun()).toBe(true);
    first.finish();
    await over;
    void startTraining(second.input, second.begin);
    expect(second.begun()).toBe(true);
  });
});

/** A job that reports and ends when the test says so. */
function controlledJob(projectId: string) {
  const { promise, resolve, reject } = withResolvers();
  let report: ((progress: TrainingProgress) => void) | null = null;
  const input: TrainingInput = {
    runId: 'run',
    projectId,
    datasetVersionId: 'version',
    problem: { task: 'regression', target: 'y', positive: null, metric: 'r2' },
    settings: { seed: 1, testShare: 0.2, folds: 5, candidates: ['ridge'] },
  };
  return {
    input,
    begin: (_: TrainingInput, listener: (progress: TrainingProgress) => void) => {
      report = listener;
      return {
        result: promise,
        cancel: () => reject(new DOMException('cancelled', 'AbortError')),
        pause: () => reject(new DOMException('paused', 'PauseError')),
      };
    },
    begun: () => report !== null,
    report: (progress: TrainingProgress) => report?.(progress),
    finish: () => resolve({ runId: 'run' }),
    fail: reject,
  };
}

/** Promise.withResolvers, which Node 20 lacks. */
function withResolvers() {
  let resolve!: (value: { runId: string }) => void;
  let reject!: (reason: Error) => void;
  const promise = new Promise<{ runId: string }>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
