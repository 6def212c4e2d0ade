import { expect, test } from 'vitest';
import { leader, participantsOf, standingOf } from '../../../src/features/train/candidate-standing.ts';
import type { LiveTraining } from '../../../src/features/train/live-training.ts';
import type { CandidateResult } from '../../../src/lifecycle/training/run.ts';

const dummy = done('dummyClassifier', 0.5);
const linear = done('logisticRegression', 0.84);
const network: CandidateResult = {
  state: 'failed',
  estimator: 'mlpClassifier',
  params: {},
  error: 'training diverged',
  seconds: 1,
};

test('while training: finished, failed, at work, waiting, and not among the chosen', () => {
  const training = trainingWith([dummy, linear, network]);
  expect(standingOf('dummyClassifier', training)).toEqual({ ...dummy, leads: false });
  expect(standingOf('logisticRegression', training)).toEqual({ ...linear, leads: true });
  expect(standingOf('mlpClassifier', training)).toEqual(network);
  expect(standingOf('randomForestClassifier', training)).toEqual({ state: 'training' });
  expect(standingOf('ridge', training)).toEqual({ state: 'idle' });
  expect(standingOf('randomForestClassifier', trainingWith([]))).toEqual({ state: 'training' });
  expect(standingOf('logisticRegression', trainingWith([]))).toEqual({ state: 'waiting' });
});

test('an autopilot tells who takes part as it goes', () => {
  const training = trainingWith([dummy]);
  const search = { kind: 'autopilot', ensemble: true, features: true } as const;
  const input = { ...training.input, settings: { ...training.input.settings, search } };
  expect(participantsOf({ ...training, input })).toEqual(['dummyClassifier', 'randomForestClassifier']);
  expect(participantsOf(training)).toEqual(training.input.settings.candidates);
});

test('a training that failed leaves no one waiting', () => {
  const { input, progress } = trainingWith([dummy]);
  const failed: LiveTraining = { input, progress, state: 'failed', error: new Error('out of memory') };
  expect(standingOf('dummyClassifier', failed)).toMatchObject({ state: 'done' });
  expect(standingOf('randomForestClassifier', failed)).toEqual({ state: 'idle' });
});

test('of equal scores the first leads; a failed model never does', () => {
  const same = done('randomForestClassifier', linear.mean);
  expect(leader([dummy, linear, same, network])).toBe(linear);
  expect(leader([network])).toBeUndefined();
});

function done(estimator: CandidateResult['estimator'], mean: number) {
  return { state: 'done', estimator, params: {}, scores: [mean], mean, sd: 0, seconds: 1 } as const;
}

function trainingWith(finished: readonly CandidateResult[]): Extract<LiveTraining, { state: 'running' }> {
  return {
    state: 'running',
    input: {
      runId: 'run',
      projectId: 'project',
      datasetVersionId: 'version',
      problem: { task: 'classification', target: 'churn', positive: 'Yes', metric: 'roc_auc' },
      settings: {
        seed: 1,
        testShare: 0.2,
        folds: 5,
        candidates: ['dummyClassifier', 'logisticRegression', 'randomForestClassifier', 'mlpClassifier'],
      },
    },
    progress: {
      fraction: 0.5,
      phase: 'Comparing models',
      finished,
      current: 'randomForestClassifier',
      backend: null,
    },
    since: 0,
    cancel: () => {},
    pause: () => {},
    finish: () => {},
  };
}
