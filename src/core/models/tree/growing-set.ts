import type { BinnedFeatures } from './binning.ts';

/** What sums of targets tell: the variance (of class indicators: Gini impurity), the entropy, the Poisson deviance. */
export type SummedImpurity = 'variance' | 'entropy' | 'poisson';
/** What a split is to lower. */
export type Impurity = SummedImpurity | 'absoluteError';

/**
 * What one tree is grown on. Gini impurity is the summed variance of the class indicators, so that one
 * algorithm serves both tasks: the target is a vector of `channels` numbers a row, split by squared error.
 * - regression: one channel, the target
 * - two classes: one channel, 0 or 1 (the other class's variance is the same)
 * - more classes: one indicator a class, `target` holds the code
 */
export interface GrowingSet {
  readonly binned: BinnedFeatures;
  readonly target: Float64Array;
  /** Weight of each row in this tree; rows of weight 0 take no part. */
  readonly weights: Float64Array;
  /** Number of classes, 0 for regression. */
  readonly classes: number;
  readonly impurity: Impurity;
}

/** Number of target channels that the histograms sum. */
export function channelCount(classes: number): number {
  return classes > 2 ? classes : 1;
}
