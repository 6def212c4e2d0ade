import type { ColumnParts } from '../explore/column-parts.ts';

/** The rows of one or two columns' parts taken together: every combination is a cell. */
export interface SliceGrid {
  /** Places among the columns; the second is −1 for a column alone. */
  readonly first: number;
  readonly second: number;
  readonly cells: number;
  /** The cell of each row. */
  readonly cellOf: Uint16Array<ArrayBuffer>;
  readonly sizes: Float64Array<ArrayBuffer>;
}

/** A grid for each column alone, then one for each pair of columns that may be crossed. */
export function sliceGrids(
  columns: readonly ColumnParts[],
  crossed: readonly number[],
): readonly SliceGrid[] {
  const single = columns.map((column, place) => gridOf(column, null, [place, -1]));
  const pairs = crossed.flatMap((first, i) =>
    crossed.slice(i + 1).map(second => gridOf(columns[first]!, columns[second]!, [first, second])),
  );
  return [...single, ...pairs];
}

function gridOf(
  a: ColumnParts,
  b: ColumnParts | null,
  [first, second]: readonly [first: number, second: number],
): SliceGrid {
  const width = b?.parts.length ?? 1;
  const cellOf = Uint16Array.from(a.codes, (code, row) => code * width + (b?.codes[row] ?? 0));
  const cells = a.parts.length * width;
  const sizes = new Float64Array(cells);
  for (const cell of cellOf) sizes[cell]!++;
  return { first, second, cells, cellOf, sizes };
}

/** Adds each row's value to its cell. */
export function sumCells({ cells, cellOf }: SliceGrid, values: Float64Array): Float64Array {
  const sums = new Float64Array(cells);
  for (let row = 0; row < cellOf.length; row++) {
    const cell = cellOf[row]!;
    sums[cell] = sums[cell]! + values[row]!;
  }
  return sums;
}
