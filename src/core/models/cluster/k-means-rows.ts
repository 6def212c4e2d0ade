import type { Matrix } from '../../matrix.ts';

/**
 * The passes of k-means over all rows. The plain ones and the compiled ones give the same numbers, bit for bit: sums of
 * squared differences column after column, sums of rows in their order, the first of equally near centers.
 */
export interface KMeansRows {
  /** Forgets the groups: before each start. */
  begin(): void;
  /** Puts each row into the group of the nearest center; returns how many rows were in another one, or none, before. */
  assign(centers: Matrix): number;
  /** Takes groups that were found elsewhere; returns as `assign` does. */
  adopt(labels: Int32Array): number;
  /** The group of each row; valid until the next call. */
  labels(): Int32Array<ArrayBuffer>;
  /** The sum of each group's rows by weight, and of their weights. */
  sums(): GroupSums;
  /** How far each row is from the center of its group, squared. */
  distances(centers: Matrix): Float64Array<ArrayBuffer>;

  /**
   * For each of some rows: the sum, by weight, of all rows' squared distances to the nearest of those that were kept and
   * this one.
   */
  narrow(candidates: ArrayLike<number>): Float64Array<ArrayBuffer>;
  /** Keeps the candidate at that place of the last `narrow`. */
  keep(candidate: number): void;
  /** Squared distance of each row to the nearest of those that were kept; Infinity before any. Valid until the next call. */
  kept(): Float64Array<ArrayBuffer>;
}

export interface GroupSums {
  /** Groups × features. */
  readonly sums: Matrix;
  readonly totals: Float64Array<ArrayBuffer>;
}

/** Takes rows and their weights, for so many groups. */
export type CreateKMeansRows = (features: Matrix, weights: Float64Array, groups: number) => KMeansRows;
