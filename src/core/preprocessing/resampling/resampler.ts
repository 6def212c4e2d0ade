import type { Matrix } from '../../matrix.ts';

/** What an estimator is fitted on. */
export interface LearningRows {
  readonly features: Matrix;
  /** The code of each row's class. */
  readonly values: Float64Array<ArrayBuffer>;
  /** One weight a row; null means all 1. */
  readonly sampleWeight: Float64Array<ArrayBuffer> | null;
}

export interface ResamplingContext {
  readonly seed: number;
  readonly classes: readonly string[];
  /** Positions of the features that are 0 and 1 for the categories of one column, column by column. */
  readonly oneHot: readonly (readonly number[])[];
}

/**
 * Changes which rows an estimator learns from, so that rare classes count more. It is no transformer: it changes
 * rows, not columns, and only those of the training part of a fold; rows that are scored never pass through it.
 */
export interface Resampler<Params extends object> {
  readonly defaults: Readonly<Params>;
  /** The rows given are not changed. @throws InputError naming what it cannot do */
  resample(rows: LearningRows, params: Readonly<Params>, context: ResamplingContext): LearningRows;
}
