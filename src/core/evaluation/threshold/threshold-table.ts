import { rank } from '../ranking.ts';
import { thinnedIndices } from '../thin-curve.ts';

const mostThresholds = 500;

/**
 * How many positive and negative rows are flagged at each threshold, from none flagged (threshold above all scores) to all:
 * everything that a threshold decides follows from it.
 */
export interface ThresholdTable {
  readonly positives: number;
  readonly negatives: number;
  /** Descending; the first is Infinity, at which nothing is flagged. */
  readonly thresholds: readonly number[];
  readonly truePositives: readonly number[];
  readonly falsePositives: readonly number[];
}

/** The table of all distinct scores, thinned evenly by rows to at most 500. */
export function thresholdTable(
  actual: ArrayLike<number>,
  positive: number,
  scores: ArrayLike<number>,
): ThresholdTable {
  const { thresholds, truePositives, falsePositives } = rank(actual, positive, scores);
  const shown = thinnedIndices(thresholds.length, mostThresholds);
  return {
    positives: truePositives.at(-1) ?? 0,
    negatives: falsePositives.at(-1) ?? 0,
    thresholds: [Infinity, ...shown.map(at => thresholds[at]!)],
    truePositives: [0, ...shown.map(at => truePositives[at]!)],
    falsePositives: [0, ...shown.map(at => falsePositives[at]!)],
  };
}

/** The place in the table that a threshold stands for: the last whose rows all score at least it. */
export function placeOfThreshold({ thresholds }: ThresholdTable, threshold: number): number {
  const next = thresholds.findIndex(one => one < threshold);
  return next === -1 ? thresholds.length - 1 : Math.max(0, next - 1);
}
