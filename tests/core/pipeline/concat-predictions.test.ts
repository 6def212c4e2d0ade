import { expect, test } from 'vitest';
import { concatPredictions } from '../../../src/core/pipeline/concat-predictions.ts';
import type { Predictions } from '../../../src/core/pipeline/pipeline-model.ts';

const value = (number: number): Predictions => ({ task: 'regression', values: Float64Array.of(number) });

const classified = (probabilities: number[], codes: number[], classes = ['no', 'yes']): Predictions => ({
  task: 'classification',
  classes,
  probabilities: Float64Array.from(probabilities),
  codes: Int32Array.from(codes),
});

test('classes and probabilities come one after another', () => {
  const joined = concatPredictions([classified([0.9, 0.1], [0]), classified([0.3, 0.7, 0.4, 0.6], [1, 1])]);
  expect(joined).toEqual(classified([0.9, 0.1, 0.3, 0.7, 0.4, 0.6], [0, 1, 1]));
});

test('values come one after another', () => {
  expect(concatPredictions([value(1), value(2)])).toEqual({
    task: 'regression',
    values: Float64Array.of(1, 2),
  });
});

test('predictions of different models are not mixed', () => {
  expect(() => concatPredictions([classified([1, 0], [0]), classified([1, 0], [0], ['a', 'b'])])).toThrow(
    'other classes than no, yes',
  );
  expect(() =>
    concatPredictions([{ task: 'regression', values: Float64Array.of(1) }, classified([1, 0], [0])]),
  ).toThrow(RangeError);
});
