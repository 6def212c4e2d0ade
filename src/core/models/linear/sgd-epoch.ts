import type { Matrix } from '../../matrix.ts';
import { averagingFrom, type SgdState } from './sgd-state.ts';
import type { PointLoss } from './sgd-losses.ts';
import { penaltyOf, type SgdParams } from './sgd-params.ts';

/** Rows with the truth of one output: a value, or 1 and -1. */
export interface SgdRows {
  readonly features: Matrix;
  readonly truths: Float64Array;
  readonly weights: Float64Array;
}

/** What a pass over the rows carries on to the next one, besides the state. */
export interface SgdPace {
  /** The learning rate of 'constant' and 'adaptive'. */
  readonly rate: number;
  /** All L1 penalty so far, and what each weight has taken of it. */
  readonly dueL1: number;
  readonly takenL1: Float64Array;
}

/** Slopes beyond this are cut, so that one row cannot throw the weights out of the range of numbers. */
const steepest = 1e12;

/**
 * One pass over the rows in the given order, as scikit-learn's `_plain_sgd`; the L1 penalty is taken cumulatively (Tsuruoka,
 * Tsujii and Ananiadou, 2009). `loss` is the sum of the rows' losses, each before its step.
 */
export function passStochastically(
  { features, truths, weights: rowWeights }: SgdRows,
  order: ArrayLike<number>,
  before: SgdState,
  pace: SgdPace,
  loss: PointLoss,
  params: SgdParams,
): { readonly state: SgdState; readonly pace: SgdPace; readonly loss: number } {
  const { data, columns } = features;
  const { strength, l1Share } = penaltyOf(params);
  const rateAt = rates(params, loss, pace.rate);
  const averageFrom = averagingFrom(params.average);
  const weights = before.weights.slice();
  const means = before.meanWeights.slice();
  const takenL1 = pace.takenL1.slice();
  let { intercept, meanIntercept, step } = before;
  let { dueL1 } = pace;
  let lossSum = 0;
  for (let i = 0; i < order.length; i++) {
    const row = order[i]!;
    const start = row * columns;
    let score = intercept;
    for (let j = 0; j < columns; j++) score += data[start + j]! * weights[j]!;
    const rate = rateAt(step);
    const truth = truths[row]!;
    lossSum += loss.value(score, truth);
    const slope = Math.max(-steepest, Math.min(steepest, loss.slope(score, truth)));
    const update = -rate * slope * rowWeights[row]!;
    const kept = Math.max(0, 1 - (1 - l1Share) * rate * strength);
    for (let j = 0; j < columns; j++) weights[j] = weights[j]! * kept + update * data[start + j]!;
    if (params.fitIntercept) intercept += update;
    if (averageFrom > 0 && step >= averageFrom) {
      const share = 1 / (step - averageFrom + 1);
      for (let j = 0; j < columns; j++) means[j] = means[j]! + share * (weights[j]! - means[j]!);
      meanIntercept += share * (intercept - meanIntercept);
    }
    if (l1Share > 0) {
      dueL1 += l1Share * rate * strength;
      for (let j = 0; j < columns; j++) {
        const whole = weights[j]!;
        if (whole > 0) weights[j] = Math.max(0, whole - (dueL1 + takenL1[j]!));
        else if (whole < 0) weights[j] = Math.min(0, whole + (dueL1 - takenL1[j]!));
        takenL1[j] = takenL1[j]! + weights[j]! - whole;
      }
    }
    step++;
  }
  return {
    state: { weights, intercept, meanWeights: means, meanIntercept, step },
    pace: { rate: pace.rate, dueL1, takenL1 },
    loss: lossSum,
  };
}

/** The learning rate of each step; 'optimal' begins where a first step would be of the size of typical weights (Bottou). */
function rates(params: SgdParams, loss: PointLoss, constant: number): (step: number) => number {
  const { learningRate, alpha, eta0, powerT } = params;
  switch (learningRate) {
    case 'constant':
    case 'adaptive':
      return () => constant;
    case 'invscaling':
      return step => eta0 / step ** powerT;
    case 'optimal': {
      const typical = Math.sqrt(1 / Math.sqrt(alpha));
      const first = typical / Math.max(1, loss.slope(-typical, 1));
      const offset = 1 / (first * alpha) - 1;
      return step => 1 / (alpha * (offset + step));
    }
    default:
      return learningRate satisfies never;
  }
}
