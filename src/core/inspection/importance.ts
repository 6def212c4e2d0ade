/** Permutation importance on the test set, by original column; the drop of the decision metric. */
export interface Importance {
  readonly column: string;
  readonly mean: number;
  readonly sd: number;
}
