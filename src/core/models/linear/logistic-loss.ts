import type { Objective } from './lbfgs.ts';
import {
  type CreateLogisticRows,
  type LogisticData,
  outputCount,
  plainLogisticRows,
} from './logistic-rows.ts';

/** The logistic function of a score, exact to rounding at both ends. */
export function sigmoid(score: number): number {
  return score >= 0 ? 1 / (1 + Math.exp(-score)) : Math.exp(score) / (1 + Math.exp(score));
}

const fewestRowsAtOnce = 16;
const mostRowsAtOnce = 4096;
/** Products of a feature and a coefficient between two calls of `tick`. */
const productsAtOnce = 4e6;
/** A product of divisors is taken the logarithm of before it could overflow. */
const largestProduct = 1e200;

/**
 * Mean log loss of the rows, weighted: Σ w·loss / Σ w. A point is the coefficients (outputs × features) followed by the
 * intercepts, which stay 0 without `fitIntercept`.
 *
 * @param compiled makes what adds up the rows; the plain code does where it is absent
 * @param tick called every few milliseconds
 */
export function logisticObjective(
  data: LogisticData,
  fitIntercept: boolean,
  compiled: CreateLogisticRows | null | undefined,
  tick: () => void,
): Objective {
  const { rows, columns } = data.features;
  const total = data.weights.reduce((sum, weight) => sum + weight, 0);
  const weights = new Float64Array(rows);
  let alike = true;
  for (let row = 0; row < rows; row++) {
    weights[row] = data.weights[row]! / total;
    alike &&= data.weights[row] === data.weights[0];
  }
  const shares = { ...data, weights };
  const addRows = compiled?.(shares) ?? plainLogisticRows(shares);
  const outputs = outputCount(data.classes);
  const atOnce = Math.max(
    fewestRowsAtOnce,
    Math.min(mostRowsAtOnce, Math.floor(productsAtOnce / (outputs * columns))),
  );
  const divisors = new Float64Array(Math.min(atOnce, rows));
  const part = new Float64Array(outputs * (columns + 1));
  return (point, gradient) => {
    gradient.fill(0);
    let loss = 0;
    for (let from = 0; from < rows; from += atOnce) {
      const to = Math.min(from + atOnce, rows);
      part.fill(0);
      loss += addRows(point, from, to, part, divisors);
      const used = divisors.subarray(0, to - from);
      loss += alike ? weights[0]! * sumOfLogs(used) : weighedLogs(used, weights.subarray(from, to));
      for (let i = 0; i < part.length; i++) gradient[i] = gradient[i]! + part[i]!;
      tick();
    }
    if (!fitIntercept) gradient.fill(0, outputs * columns);
    return loss;
  };
}

/** The objective plus strength · ‖coefficients‖² / 2, the coefficients being the first `count` of a point. */
export function withRidge(objective: Objective, strength: number, count: number): Objective {
  if (strength === 0) return objective;
  return (point, gradient) => {
    let value = objective(point, gradient);
    for (let i = 0; i < count; i++) {
      value += 0.5 * strength * point[i]! * point[i]!;
      gradient[i] = gradient[i]! + strength * point[i]!;
    }
    return value;
  };
}

/** Logarithms are dear: one serves for many values. */
function sumOfLogs(values: Float64Array): number {
  let sum = 0;
  let product = 1;
  for (let i = 0; i < values.length; i++) {
    product *= values[i]!;
    if (product < largestProduct) continue;
    sum += Math.log(product);
    product = 1;
  }
  return sum + Math.log(product);
}

function weighedLogs(values: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += weights[i]! * Math.log(values[i]!);
  return sum;
}
