import { expect, test } from 'vitest';
import type { Predictions } from '../../../src/core/pipeline/pipeline-model.ts';
import { predictionCells } from '../../../src/core/pipeline/prediction-cells.ts';

const churn: Predictions = {
  task: 'classification',
  classes: ['No', 'Yes'],
  probabilities: Float64Array.of(0.75, 0.25, 0.125, 0.875),
  codes: Int32Array.of(0, 1),
};

test('a class and the probability of each', () => {
  const { names, cells } = predictionCells(churn, ['tenure']);
  expect(names).toEqual(['prediction', 'probability_No', 'probability_Yes']);
  expect([cells(0), cells(1)]).toEqual([
    ['No', '0.75', '0.25'],
    ['Yes', '0.125', '0.875'],
  ]);
});

test('a value with all its digits', () => {
  const { names, cells } = predictionCells({ task: 'regression', values: Float64Array.of(0.1 + 0.2) }, []);
  expect([names, cells(0)]).toEqual([['prediction'], ['0.30000000000000004']]);
});

test('a file scored before keeps its columns, ours are numbered', () => {
  const { names, renamed } = predictionCells(churn, ['prediction', 'prediction_2', 'probability_Yes']);
  expect(names).toEqual(['prediction_3', 'probability_No', 'probability_Yes_2']);
  expect(renamed).toEqual([
    { usual: 'prediction', name: 'prediction_3' },
    { usual: 'probability_Yes', name: 'probability_Yes_2' },
  ]);
});
