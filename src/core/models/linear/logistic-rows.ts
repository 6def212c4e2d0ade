import type { Matrix } from '../../matrix.ts';
import { exponential } from '../exponential.ts';

export interface LogisticData {
  readonly features: Matrix;
  /** Class of each row, 0 to classes − 1; any of these where the weight is 0. */
  readonly codes: Int32Array;
  readonly weights: Float64Array;
  readonly classes: number;
}

/** One score for two classes, else one a class. */
export function outputCount(classes: number): number {
  return classes === 2 ? 1 : classes;
}

/**
 * Log loss of some rows and its gradient. A point is the coefficients (outputs × features) followed by the intercepts.
 *
 * Adds the gradient over the rows from `from` to `to` to `gradient`, writes what each row's class probabilities are
 * divided by to `divisors[row − from]`, and returns Σ weight · (loss − log divisor).
 */
export type LogisticRows = (
  point: Float64Array,
  from: number,
  to: number,
  gradient: Float64Array,
  divisors: Float64Array,
) => number;

/** Makes what computes these; null where it cannot hold so much. */
export type CreateLogisticRows = (data: LogisticData) => LogisticRows | null;

/**
 * The plain one, in the order of the compiled one (`src/kernels/linear`), so that both round alike: even and odd columns
 * are summed apart.
 */
export function plainLogisticRows({ features, codes, weights, classes }: LogisticData): LogisticRows {
  const { data, columns } = features;
  const outputs = outputCount(classes);
  const interceptsAt = outputs * columns;
  const scores = new Float64Array(outputs);
  const toResiduals = classes === 2 ? binaryResidual : multinomialResiduals;
  return (point, from, to, gradient, divisors) => {
    let rest = 0;
    for (let row = from; row < to; row++) {
      const start = row * columns;
      for (let output = 0; output < outputs; output++)
        scores[output] =
          point[interceptsAt + output]! + product(data, start, point, output * columns, columns);
      const { divisor, loss } = toResiduals(scores, codes[row]!);
      divisors[row - from] = divisor;
      rest += weights[row]! * loss;
      for (let output = 0; output < outputs; output++) {
        const factor = weights[row]! * scores[output]!;
        const at = output * columns;
        for (let j = 0; j < columns; j++) gradient[at + j] = gradient[at + j]! + factor * data[start + j]!;
        gradient[interceptsAt + output] = gradient[interceptsAt + output]! + factor;
      }
    }
    return rest;
  };
}

function product(
  data: Float64Array,
  start: number,
  point: Float64Array,
  at: number,
  columns: number,
): number {
  let even = 0;
  let odd = 0;
  const paired = columns - (columns % 2);
  for (let j = 0; j < paired; j += 2) {
    even += data[start + j]! * point[at + j]!;
    odd += data[start + j + 1]! * point[at + j + 1]!;
  }
  const sum = even + odd;
  return paired === columns ? sum : sum + data[start + paired]! * point[at + paired]!;
}

/** What a row's probabilities are divided by, and its loss without the logarithm of that. */
interface RowLoss {
  readonly divisor: number;
  readonly loss: number;
}

/** Below minus this the result is 0 for all that is made of it; far enough from the least number that it stays exact. */
const furthestExponent = 700;

/** The score becomes the loss's derivative with respect to it. */
function binaryResidual(scores: Float64Array, code: number): RowLoss {
  const score = scores[0]!;
  const smaller = exponential(-Math.abs(score), furthestExponent);
  const divisor = 1 + smaller;
  scores[0] = (score >= 0 ? 1 : smaller) / divisor - code;
  return { divisor, loss: Math.max(0, code === 1 ? -score : score) };
}

/** The scores become the loss's derivatives with respect to them. */
function multinomialResiduals(scores: Float64Array, code: number): RowLoss {
  let most = -Infinity;
  for (let i = 0; i < scores.length; i++) most = Math.max(most, scores[i]!);
  const loss = most - scores[code]!;
  let divisor = 0;
  for (let i = 0; i < scores.length; i++) {
    const share = exponential(scores[i]! - most, furthestExponent);
    scores[i] = share;
    divisor += share;
  }
  for (let i = 0; i < scores.length; i++) scores[i] = scores[i]! / divisor;
  scores[code] = scores[code]! - 1;
  return { divisor, loss };
}
