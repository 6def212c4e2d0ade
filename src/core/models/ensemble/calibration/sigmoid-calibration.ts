import { sigmoid } from '../../linear/logistic-loss.ts';

/** A score s becomes the probability 1 / (1 + exp(slope · s + intercept)). */
export interface SigmoidCalibration {
  readonly kind: 'sigmoid';
  readonly slope: number;
  readonly intercept: number;
}

const mostIterations = 100;
/** Keeps the Newton step finite where all scores are alike. */
const ridge = 1e-12;
/** Of the mean loss: a smaller gradient is rounding. */
const enough = 1e-12;

/**
 * Platt's sigmoid (1999), fitted to targets that are drawn in from 0 and 1 by the counts of the classes, by Newton's
 * method with backtracking as Lin, Lin and Weng (2007, A Note on Platt's Probabilistic Outputs) say.
 * Shares its optimum with scikit-learn's CalibratedClassifierCV(method='sigmoid').
 * @param isPositive 1 for rows of the class, else 0
 */
export function fitSigmoid(
  scores: Float64Array,
  isPositive: ArrayLike<number>,
  weights: Float64Array,
): SigmoidCalibration {
  const { negatives, positives } = totalsOf(isPositive, weights);
  const high = (positives + 1) / (positives + 2);
  const low = 1 / (negatives + 2);
  const problem: Problem = {
    scores,
    weights,
    targets: Float64Array.from(scores, (_, row) => (isPositive[row] === 1 ? high : low)),
  };
  let point: Point = { slope: 0, intercept: Math.log((negatives + 1) / (positives + 1)) };
  let loss = lossAt(problem, point);
  for (let iteration = 0; iteration < mostIterations; iteration++) {
    const step = newtonStep(problem, point);
    if (step.descent <= enough * (negatives + positives)) break;
    const next = backtrack(problem, point, step, loss);
    if (next === null) break;
    point = next.point;
    loss = next.loss;
  }
  return { kind: 'sigmoid', ...point };
}

export function applySigmoid({ slope, intercept }: SigmoidCalibration, score: number): number {
  return sigmoid(-(slope * score + intercept));
}

interface Problem {
  readonly scores: Float64Array;
  readonly weights: Float64Array;
  readonly targets: Float64Array;
}
interface Point {
  readonly slope: number;
  readonly intercept: number;
}
interface Step extends Point {
  /** How fast the loss falls along the step, at its start. */
  readonly descent: number;
}

function totalsOf(isPositive: ArrayLike<number>, weights: Float64Array) {
  let [negatives, positives] = [0, 0];
  weights.forEach((weight, row) => {
    if (isPositive[row] === 1) positives += weight;
    else negatives += weight;
  });
  return { negatives, positives };
}

function newtonStep({ scores, weights, targets }: Problem, { slope, intercept }: Point): Step {
  let [g1, g2, h11, h21, h22] = [0, 0, ridge, 0, ridge];
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row]!;
    const argument = slope * score + intercept;
    const probability = sigmoid(-argument);
    const gradient = weights[row]! * (targets[row]! - probability);
    const curvature = weights[row]! * probability * sigmoid(argument);
    g1 += gradient * score;
    g2 += gradient;
    h11 += curvature * score * score;
    h21 += curvature * score;
    h22 += curvature;
  }
  const determinant = h11 * h22 - h21 * h21;
  const step = {
    slope: -(h22 * g1 - h21 * g2) / determinant,
    intercept: -(h11 * g2 - h21 * g1) / determinant,
  };
  return { ...step, descent: -(g1 * step.slope + g2 * step.intercept) };
}

/** Halves the step until the loss falls; null where rounding hides any fall. */
function backtrack(problem: Problem, from: Point, step: Step, loss: number) {
  for (let size = 1; size > 1e-10; size /= 2) {
    const point = {
      slope: from.slope + size * step.slope,
      intercept: from.intercept + size * step.intercept,
    };
    const reached = lossAt(problem, point);
    if (reached < loss - 1e-4 * size * step.descent) return { point, loss: reached };
  }
  return null;
}

/** Cross-entropy, written so that large arguments neither overflow nor cancel. */
function lossAt({ scores, weights, targets }: Problem, { slope, intercept }: Point): number {
  let loss = 0;
  for (let row = 0; row < scores.length; row++) {
    const argument = slope * scores[row]! + intercept;
    const tail = Math.log1p(Math.exp(-Math.abs(argument)));
    loss +=
      weights[row]! *
      (argument >= 0 ? targets[row]! * argument + tail : (targets[row]! - 1) * argument + tail);
  }
  return loss;
}
