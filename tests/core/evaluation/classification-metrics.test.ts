import { describe, expect, test } from 'vitest';
import { classificationMetrics } from '../../../src/core/evaluation/classification-metrics.ts';
import { confusionMatrix } from '../../../src/core/evaluation/confusion-matrix.ts';
import { matrixOf } from '../../../src/core/matrix.ts';
import { mostProbable } from '../../../src/core/pipeline/predictions.ts';
import { references } from '../../reference/reference.ts';
import { expectAllClose, expectClose } from './close-to.ts';

interface Inputs {
  readonly actual: readonly number[];
  readonly probabilities: readonly (readonly number[])[];
  readonly positive: number | null;
  readonly weights: readonly number[] | null;
}

describe('equals sklearn.metrics', () => {
  const cases = references<Inputs, { metrics: Record<string, number>; confusion: readonly number[] }>(
    'evaluation',
  ).filter(({ name }) => name.startsWith('classification_'));

  test.each(cases)('$name', ({ inputs, expected }) => {
    const { actual, positive } = inputs;
    const probabilities = matrixOf(inputs.probabilities);
    const weights = inputs.weights ?? undefined;
    const found = classificationMetrics({ task: 'classification', actual, probabilities, positive }, weights);
    expect(Object.keys(found).toSorted()).toEqual(Object.keys(expected.metrics).toSorted());
    for (const [name, value] of Object.entries(expected.metrics)) expectClose(found[name]!, value);
    const confusion = confusionMatrix(actual, mostProbable(probabilities), probabilities.columns, weights);
    expectAllClose([...confusion.data], expected.confusion);
  });
});

test('an integer weight counts as that many rows', () => {
  const weighted = classificationMetrics(
    {
      task: 'classification',
      actual: [0, 1, 1],
      probabilities: matrixOf([
        [0.6, 0.4],
        [0.3, 0.7],
        [0.8, 0.2],
      ]),
      positive: 1,
    },
    [1, 2, 1],
  );
  const repeated = classificationMetrics({
    task: 'classification',
    actual: [0, 1, 1, 1],
    probabilities: matrixOf([
      [0.6, 0.4],
      [0.3, 0.7],
      [0.3, 0.7],
      [0.8, 0.2],
    ]),
    positive: 1,
  });
  for (const [name, value] of Object.entries(repeated)) expectClose(weighted[name]!, value);
});
