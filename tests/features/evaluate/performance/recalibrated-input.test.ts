import { expect, test } from 'vitest';
import { recalibratedInput } from '../../../../src/features/evaluate/performance/recalibrated-input.ts';
import type { FinishedRun } from '../../../../src/features/evaluate/run-report.tsx';
import { done } from '../../../storage/examples.ts';

function runOf(chosen: 'logisticRegression' | 'votingClassifier'): FinishedRun {
  const candidate = {
    state: 'done',
    estimator: chosen,
    params: { c: 0.5 },
    scores: [0.8],
    mean: 0.8,
    sd: 0,
    seconds: 1,
  } as const;
  return { ...done, result: { ...done.result, chosen, candidates: [candidate] } };
}

test('the same model is trained again within a calibration, on the same rows', () => {
  const run = runOf('logisticRegression');
  const input = recalibratedInput(run, 'isotonic')!;
  expect(input.datasetVersionId).toBe(run.datasetVersionId);
  expect(input.settings.seed).toBe(run.settings.seed);
  expect(input.settings.candidates).toEqual(['calibratedClassifier']);
  expect(input.settings.params).toEqual({
    calibratedClassifier: {
      estimator: { estimator: 'logisticRegression', params: { c: 0.5 } },
      method: 'isotonic',
    },
  });
});

test('a model that is made of others is not wrapped', () => {
  expect(recalibratedInput(runOf('votingClassifier'), 'sigmoid')).toBeNull();
});
