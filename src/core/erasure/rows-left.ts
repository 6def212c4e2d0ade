/** Rows of a list that stay when rows of its table are taken out. */
export interface RowsLeft {
  /** Their places in the list. */
  readonly places: Uint32Array<ArrayBuffer>;
  /** Their numbers in the table as it is then, 0-based. */
  readonly rows: Uint32Array<ArrayBuffer>;
}

/** Which of these row numbers stay when the rows `gone` (0-based, ascending, each once) leave the table, and what they are then. */
export function rowsLeft(rows: ArrayLike<number>, gone: readonly number[]): RowsLeft {
  const places: number[] = [];
  const numbers: number[] = [];
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place]!;
    const before = countBelow(gone, row);
    if (gone[before] === row) continue;
    places.push(place);
    numbers.push(row - before);
  }
  return { places: Uint32Array.from(places), rows: Uint32Array.from(numbers) };
}

function countBelow(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
