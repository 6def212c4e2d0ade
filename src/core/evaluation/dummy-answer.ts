import { zeros } from '../matrix.ts';
import type { Answer } from './answer.ts';
import { mean } from './mean.ts';

/**
 * What one would say of the same rows knowing the training rows' target alone: every class as often as it was there, or
 * its mean. As scikit-learn's DummyClassifier(strategy='prior') and DummyRegressor.
 */
export function dummyAnswer(answer: Answer, trained: Float64Array): Answer {
  switch (answer.task) {
    case 'classification': {
      const { rows, columns } = answer.probabilities;
      const shares = new Float64Array(columns);
      for (const code of trained) if (code >= 0) shares[code]! += 1 / trained.length;
      const probabilities = zeros(rows, columns);
      for (let row = 0; row < rows; row++) probabilities.data.set(shares, row * columns);
      return { ...answer, probabilities, decision: null };
    }
    case 'regression':
      return { ...answer, predicted: new Float64Array(answer.actual.length).fill(mean(trained)) };
    default:
      return answer satisfies never;
  }
}
