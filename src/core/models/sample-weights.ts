import { FitError } from '../errors.ts';

/** The weights as given, or a 1 for each row. */
export function weightsOrOnes(weights: Float64Array | undefined, rows: number): Float64Array {
  return weights ?? new Float64Array(rows).fill(1);
}

/** Total weight of the rows of each class. */
export function classWeightTotals(
  target: Float64Array,
  weights: Float64Array,
  classes: number,
): Float64Array {
  const totals = new Float64Array(classes);
  for (let row = 0; row < target.length; row++) {
    const code = target[row]!;
    totals[code] = totals[code]! + weights[row]!;
  }
  return totals;
}

/** Mean of the target, each row counted by its weight. */
export function weightedMean(target: Float64Array, weights: Float64Array): number {
  let sum = 0;
  let total = 0;
  for (let row = 0; row < target.length; row++) {
    sum += weights[row]! * target[row]!;
    total += weights[row]!;
  }
  return sum / total;
}

/**
 * How much classes count, as scikit-learn's class_weight: all as they are (null), each by the inverse of its
 * frequency, or by a factor for each class code.
 */
export type ClassWeight = null | 'balanced' | readonly number[];

/**
 * The weights of the rows, times those of their classes.
 * @throws FitError when there is not one finite factor of at least 0 for each class
 */
export function weightsByClass(
  classWeight: ClassWeight,
  target: Float64Array,
  weights: Float64Array,
  classes: number,
): Float64Array {
  if (classWeight === null) return weights;
  const factors = classWeight === 'balanced' ? balancedFactors(target, classes) : classWeight;
  if (factors.length !== classes || !factors.every(factor => factor >= 0 && factor < Infinity))
    throw new FitError(
      `classWeight is [${factors.join(', ')}], expected ${classes} finite numbers of at least 0`,
    );
  return weights.map((weight, row) => weight * factors[target[row]!]!);
}

/** Rows over (classes that occur × rows of the class), counting rows without their weights, as scikit-learn does. */
function balancedFactors(target: Float64Array, classes: number): readonly number[] {
  const counts = classWeightTotals(target, new Float64Array(target.length).fill(1), classes);
  const occurring = counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  return Array.from(counts, count => (count > 0 ? target.length / (occurring * count) : 0));
}
