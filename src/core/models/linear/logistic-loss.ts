import type { Matrix } from '../../matrix.ts';
import { softmaxInPlace } from '../softmax.ts';
import type { Objective } from './lbfgs.ts';
import { writeRowScores } from './linear-scores.ts';

export interface LogisticData {
  readonly features: Matrix;
  /** Class of each row, 0 to classes − 1, every class present. */
  readonly codes: Int32Array;
  readonly weights: Float64Array;
  readonly classes: number;
}

/** The logistic function of a score, exact to rounding at both ends. */
export function sigmoid(score: number): number {
  return score >= 0 ? 1 / (1 + Math.exp(-score)) : Math.exp(score) / (1 + Math.exp(score));
}

/** One score for two classes, else one a class. */
export function outputCount(classes: number): number {
  return classes === 2 ? 1 : classes;
}

/**
 * Mean log loss plus the L2 penalty, as scikit-learn states it: (Σ w·loss + ‖coefficients‖² / 2C) / Σ w.
 * A point is the coefficients (outputs × features) followed by the intercepts, which are not penalised
 * and stay 0 without `fitIntercept`.
 */
export function logisticObjective(data: LogisticData, C: number, fitIntercept: boolean): Objective {
  const { features, codes, weights, classes } = data;
  const outputs = outputCount(classes);
  const coefficientCount = outputs * features.columns;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const residuals = new Float64Array(outputs);
  const rowLoss = classes === 2 ? binaryLoss : multinomialLoss;
  return (point, gradient) => {
    const coefficients = point.subarray(0, coefficientCount);
    const intercepts = point.subarray(coefficientCount);
    gradient.fill(0);
    let loss = 0;
    for (let row = 0; row < features.rows; row++) {
      const weight = weights[row]! / total;
      if (weight === 0) continue;
      writeRowScores(coefficients, intercepts, features, row, residuals, 0);
      loss += weight * rowLoss(residuals, codes[row]!);
      addRowGradient(gradient, residuals, weight, features, row);
    }
    if (!fitIntercept) gradient.fill(0, coefficientCount);
    const penalty = 1 / (C * total);
    for (let i = 0; i < coefficientCount; i++) {
      loss += 0.5 * penalty * coefficients[i]! * coefficients[i]!;
      gradient[i] = gradient[i]! + penalty * coefficients[i]!;
    }
    return loss;
  };
}

/** The row's loss; its score is replaced by the loss's derivative with respect to it. */
function binaryLoss(scores: Float64Array, code: number): number {
  const score = scores[0]!;
  scores[0] = sigmoid(score) - code;
  const margin = code === 1 ? score : -score;
  return Math.max(0, -margin) + Math.log1p(Math.exp(-Math.abs(margin)));
}

/** The row's loss; its scores are replaced by the loss's derivatives with respect to them. */
function multinomialLoss(scores: Float64Array, code: number): number {
  const own = scores[code]!;
  let largest = -Infinity;
  for (const score of scores) largest = Math.max(largest, score);
  let sum = 0;
  for (const score of scores) sum += Math.exp(score - largest);
  softmaxInPlace(scores, 0, scores.length);
  scores[code] = scores[code]! - 1;
  return Math.log(sum) + largest - own;
}

function addRowGradient(
  gradient: Float64Array,
  residuals: Float64Array,
  weight: number,
  { data, columns }: Matrix,
  row: number,
): void {
  const start = row * columns;
  const interceptsStart = residuals.length * columns;
  for (let output = 0; output < residuals.length; output++) {
    const factor = weight * residuals[output]!;
    const to = output * columns;
    for (let j = 0; j < columns; j++) gradient[to + j] = gradient[to + j]! + factor * data[start + j]!;
    gradient[interceptsStart + output] = gradient[interceptsStart + output]! + factor;
  }
}
