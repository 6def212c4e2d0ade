import type { Predictions } from '../../../src/core/pipeline/pipeline-model.ts';

/** Every number of the predictions in one row-major list: probabilities, or values. */
export function numbersOf(predictions: Predictions): Float64Array {
  return predictions.task === 'classification' ? predictions.probabilities : predictions.values;
}

/** The class of each row; empty for a regression. */
export function labelsOf(predictions: Predictions): readonly string[] {
  return predictions.task === 'classification'
    ? Array.from(predictions.codes, code => predictions.classes[code]!)
    : [];
}

/** The most that two lists of numbers differ anywhere. */
export function furthestApart(one: ArrayLike<number>, other: ArrayLike<number>): number {
  if (one.length !== other.length) return Infinity;
  let furthest = 0;
  for (let i = 0; i < one.length; i++) {
    const gap = Math.abs(one[i]! - other[i]!);
    furthest = Math.max(furthest, Number.isNaN(gap) ? Infinity : gap);
  }
  return furthest;
}
