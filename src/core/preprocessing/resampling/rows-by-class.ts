/** The row numbers of each class, ascending. */
export function rowsByClass(values: Float64Array, classes: number): readonly (readonly number[])[] {
  const rows = Array.from({ length: classes }, (): number[] => []);
  values.forEach((code, row) => rows[code]!.push(row));
  return rows;
}

/** Rows of the class that has most. */
export function mostRows(byClass: readonly (readonly number[])[]): number {
  return Math.max(0, ...byClass.map(rows => rows.length));
}
