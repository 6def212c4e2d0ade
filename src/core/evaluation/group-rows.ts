/** Rows by the group that they are in, whatever the groups' labels. */
export interface RowsInGroups {
  /** Each row's place among the labels that occur, ascending. */
  readonly places: Int32Array;
  /** Rows of each group. */
  readonly sizes: Uint32Array;
}

/** @throws RangeError unless there are at least two groups, and fewer than rows */
export function groupRows(labels: ArrayLike<number>, rows: number): RowsInGroups {
  const placeOf = new Map(
    [...new Set(Array.from(labels))].sort((a, b) => a - b).map((label, at) => [label, at]),
  );
  if (placeOf.size < 2 || placeOf.size >= rows)
    throw new RangeError(`there are ${placeOf.size} groups of ${rows} rows, expected 2 to ${rows - 1}`);
  const places = Int32Array.from(labels, label => placeOf.get(label)!);
  const sizes = new Uint32Array(placeOf.size);
  for (const place of places) sizes[place]!++;
  return { places, sizes };
}
