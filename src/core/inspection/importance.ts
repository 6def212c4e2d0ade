/** Permutation importance on the test set, by original column; the drop of the decision metric. */
export interface Importance {
  readonly column: string;
  readonly mean: number;
  readonly sd: number;
}

/** The same of columns that are shuffled together, since each of them can stand in for another. */
export interface GroupImportance {
  readonly columns: readonly string[];
  readonly mean: number;
  readonly sd: number;
}
