import { accuracy, balancedAccuracy } from '../../evaluation/accuracy.ts';
import { confusionMatrix } from '../../evaluation/confusion-matrix.ts';
import { matthewsCorrelation } from '../../evaluation/matthews-correlation.ts';
import { f1 } from '../../evaluation/precision-recall.ts';
import type { Matrix } from '../../matrix.ts';

/** Metrics that a threshold changes, by scikit-learn's names: of the confusion matrix and the positive class. */
export const thresholdMetrics = {
  balanced_accuracy: balancedAccuracy,
  accuracy,
  f1,
  matthews_corrcoef: matthewsCorrelation,
} as const satisfies Record<string, (confusion: Matrix, positive: number) => number>;
export type ThresholdMetric = keyof typeof thresholdMetrics;

/** What one fold's rows were given, and what they are. */
export interface ScoredRows {
  /** Probability of the positive class. */
  readonly scores: Float64Array;
  /** 0 or 1. */
  readonly codes: Float64Array;
  readonly weights: Float64Array;
}

/**
 * The threshold at which the metric is best in the mean over the folds: each fold's metric is taken at even steps
 * between its least and greatest score and drawn through, the mean is read at even steps between those of all.
 * As scikit-learn's TunedThresholdClassifierCV; of equals the lowest.
 */
export function tuneThreshold(
  folds: readonly ScoredRows[],
  metric: ThresholdMetric,
  positive: number,
  steps: number,
): number {
  const curves = folds.map(fold => {
    const at = evenSteps(Math.min(...extremes(fold.scores)), Math.max(...extremes(fold.scores)), steps);
    return { at, heights: at.map(threshold => scoreAt(fold, threshold, metric, positive)) };
  });
  const all = evenSteps(
    Math.min(...curves.map(({ at }) => at[0]!)),
    Math.max(...curves.map(({ at }) => at.at(-1)!)),
    steps,
  );
  let best = { threshold: all[0]!, score: -Infinity };
  for (const threshold of all) {
    const heights = curves.map(({ at, heights: own }) => between(at, own, threshold));
    const score = heights.reduce((sum, height) => sum + height, 0) / heights.length;
    if (score > best.score) best = { threshold, score };
  }
  return best.threshold;
}

function scoreAt(
  { scores, codes, weights }: ScoredRows,
  threshold: number,
  metric: ThresholdMetric,
  positive: number,
): number {
  const given = Int32Array.from(scores, score => (score >= threshold ? positive : 1 - positive));
  return thresholdMetrics[metric](confusionMatrix(codes, given, 2, weights), positive);
}

function extremes(values: Float64Array): readonly [number, number] {
  return [
    values.reduce((least, value) => Math.min(least, value), Infinity),
    values.reduce((most, value) => Math.max(most, value), -Infinity),
  ];
}

/** As numpy's linspace. */
function evenSteps(from: number, to: number, count: number): readonly number[] {
  const step = (to - from) / (count - 1);
  return Array.from({ length: count }, (_, i) => (i === count - 1 ? to : from + i * step));
}

/** The height of the line through the points, level beyond them, as numpy's interp. */
function between(x: readonly number[], y: readonly number[], at: number): number {
  const next = x.findIndex(own => own > at);
  if (next === -1) return y.at(-1)!;
  if (next === 0) return y[0]!;
  const slope = (y[next]! - y[next - 1]!) / (x[next]! - x[next - 1]!);
  return y[next - 1]! + slope * (at - x[next - 1]!);
}
