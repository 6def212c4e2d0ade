import type { SummedImpurity } from './growing-set.ts';
import { logarithm } from './logarithm.ts';

/**
 * Which of two ways to part a node is better: the one whose merit over its scale is greater. What the merit leaves out is
 * the same for all, so that a boundary costs neither a division nor a logarithm more than it must.
 */
export interface Merit {
  /** From the sums left of the boundary and of the whole node, in the layout of a histogram's bin; NaN if it cannot be. */
  readonly of: (left: Float64Array, total: Float64Array) => number;
  readonly scale: (left: Float64Array, total: Float64Array) => number;
  /** Decrease of weight · impurity, at least 0, by a split of this merit over its scale. */
  readonly gain: (quality: number, total: Float64Array) => number;
}

/** How splits are weighed by this impurity. */
export function meritOf(impurity: SummedImpurity, classes: number): Merit {
  switch (impurity) {
    case 'variance':
      return { of: squaredSeparation, scale: weightProduct, gain: (quality, total) => quality / total[1]! };
    case 'entropy':
      return {
        of: (left, total) => order(classes, total, left) + order(classes, left, null),
        scale: () => 1,
        gain: (quality, total) => Math.max(0, quality - order(classes, total, null)) / Math.LN2,
      };
    case 'poisson':
      return {
        of: poissonMerit,
        scale: () => 1,
        gain: (quality, total) => Math.max(0, quality - logMean(total[2]!, total[1]!)),
      };
    default:
      return impurity satisfies never;
  }
}

/** Σ (w · S_left − w_left · S)², S a side's channel sums and w its weight; over w_left · w_right · w, the decrease. */
function squaredSeparation(left: Float64Array, total: Float64Array): number {
  const leftWeight = left[1]!;
  const weight = total[1]!;
  let sum = 0;
  for (let i = 2; i < left.length; i++) {
    const difference = weight * left[i]! - leftWeight * total[i]!;
    sum += difference * difference;
  }
  return sum;
}

function weightProduct(left: Float64Array, total: Float64Array): number {
  return left[1]! * (total[1]! - left[1]!);
}

/** −weight · entropy, in nats, of what `sums` hold beyond `without`. */
function order(classes: number, sums: Float64Array, without: Float64Array | null): number {
  const rest = (i: number) => (without === null ? sums[i]! : sums[i]! - without[i]!);
  const weight = rest(1);
  let sum = -timesLog(weight);
  if (classes === 2) return sum + timesLog(rest(2)) + timesLog(weight - rest(2));
  for (let i = 2; i < sums.length; i++) sum += timesLog(rest(i));
  return sum;
}

function timesLog(value: number): number {
  return value > 0 ? value * logarithm(value) : 0;
}

/** What is left of minus the Poisson deviance of both sides; no rate gives a side of zeros alone. */
function poissonMerit(left: Float64Array, total: Float64Array): number {
  const [, leftWeight, leftSum] = left;
  const rightSum = total[2]! - leftSum!;
  if (!(leftSum! > 0 && rightSum > 0)) return NaN;
  return logMean(leftSum!, leftWeight!) + logMean(rightSum, total[1]! - leftWeight!);
}

function logMean(sum: number, weight: number): number {
  return sum * logarithm(sum / weight);
}
