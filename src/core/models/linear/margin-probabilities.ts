import { type Matrix, zeros } from '../../matrix.ts';
import { sigmoid } from './logistic-loss.ts';
import { type MarginLoss, marginLosses } from './sgd-losses.ts';

/**
 * The probability of the class that a score speaks for. Losses are read as minus the logarithm of how likely a class
 * makes the score (Sollich, "Bayesian methods for support vector machines", 2002): p = 1 / (1 + e^(loss(f) − loss(−f))).
 * That is the logistic function itself for 'logLoss'; for 'modifiedHuber' it is the line from -1 to 1 (Zhang, 2004), as in scikit-learn.
 */
export function marginProbability(loss: MarginLoss, score: number): number {
  if (loss === 'modifiedHuber') return (Math.max(-1, Math.min(1, score)) + 1) / 2;
  const { value } = marginLosses[loss];
  return sigmoid(value(-score, 1) - value(score, 1));
}

/** Probabilities of two classes from the score of the second. */
export function ofTwoClasses({ data, rows }: Matrix, probabilityOf: (score: number) => number): Matrix {
  const probabilities = zeros(rows, 2);
  data.forEach((score, row) => {
    const second = probabilityOf(score);
    probabilities.data[2 * row] = 1 - second;
    probabilities.data[2 * row + 1] = second;
  });
  return probabilities;
}

/** Class probabilities from the score of each class against the rest, brought to a sum of 1; where all are 0, all classes are alike. */
export function againstTheRest(
  { data, rows, columns }: Matrix,
  probabilityOf: (score: number, output: number) => number,
): Matrix {
  const probabilities = zeros(rows, columns);
  for (let start = 0; start < data.length; start += columns) {
    let sum = 0;
    for (let output = 0; output < columns; output++) {
      const own = probabilityOf(data[start + output]!, output);
      probabilities.data[start + output] = own;
      sum += own;
    }
    for (let output = 0; output < columns; output++) {
      const own = probabilities.data[start + output]!;
      probabilities.data[start + output] = sum > 0 ? own / sum : 1 / columns;
    }
  }
  return probabilities;
}
