import { expect, test } from 'vitest';
import type { Answer } from '../../../src/core/evaluation/answer.ts';
import { decisionMetrics } from '../../../src/core/evaluation/decision-metrics.ts';
import { decisionScore } from '../../../src/core/evaluation/decision-score.ts';
import { matrixOf } from '../../../src/core/matrix.ts';

function classified(certainty: number, positive: number | null): Answer {
  const right = [certainty, 1 - certainty];
  const probabilities = matrixOf([right, right.toReversed(), right, [0.45, 0.55]]);
  return { task: 'classification', actual: [0, 1, 0, 0], probabilities, positive };
}

test.each(decisionMetrics.classification)('%s is greater for the better classifier', metric => {
  for (const positive of [1, null]) {
    const [better, worse] = [classified(0.9, positive), classified(0.2, positive)];
    expect(decisionScore(metric, better)).toBeGreaterThan(decisionScore(metric, worse));
  }
});

test.each(decisionMetrics.regression)('%s is greater for the better regressor', metric => {
  const actual = Float64Array.of(1, 2, 3);
  const better: Answer = { task: 'regression', actual, predicted: Float64Array.of(1, 2, 3.5) };
  const worse: Answer = { task: 'regression', actual, predicted: Float64Array.of(3, 2, 1) };
  expect(decisionScore(metric, better)).toBeGreaterThan(decisionScore(metric, worse));
});

test('a metric of the other task is refused', () => {
  expect(() => decisionScore('r2', classified(0.9, 1))).toThrow('r2 does not measure classification');
});
