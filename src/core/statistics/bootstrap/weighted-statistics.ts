/** Statistics of rows each of which counts as often as its weight says: a resample is such weights, and no copy of rows. */
export interface WeightedStatistics {
  readonly rows: number;
  /** How many statistics there are. */
  readonly count: number;
  /** Of which part each row is, in the order of the weights, where parts are to keep their sizes; absent: all are drawn alike. */
  readonly strata?: ArrayLike<number> | undefined;
  /** Writes every statistic of the rows with these weights, NaN for one that they do not have. */
  readonly measure: (weights: Float64Array, into: Float64Array) => void;
}
