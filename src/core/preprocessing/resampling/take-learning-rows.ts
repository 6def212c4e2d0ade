import { takeRows } from '../../matrix.ts';
import type { LearningRows } from './resampler.ts';

/** The rows at `order`, in that order, with their weights. */
export function takeLearningRows(
  { features, values, sampleWeight }: LearningRows,
  order: readonly number[],
): LearningRows {
  return {
    features: takeRows(features, order),
    values: Float64Array.from(order, row => values[row]!),
    sampleWeight: sampleWeight && Float64Array.from(order, row => sampleWeight[row]!),
  };
}
