import { type Column, type Table, cellText, columnNamed, isNumeric } from '../table/column.ts';
import { plottingQuantile } from '../statistics/plotting-quantile.ts';
import { sortNumbers } from '../statistics/sort-numbers.ts';

/** Values of one column at which a model is asked, in the column's own units; null is a missing value. */
export type Grid =
  | {
      readonly kind: 'numbers';
      readonly column: string;
      readonly time: boolean;
      readonly values: readonly number[];
    }
  | { readonly kind: 'categories'; readonly column: string; readonly values: readonly (string | null)[] };

/** Shares of the values that lie below a grid's ends, as scikit-learn's partial_dependence: few are beyond them. */
const ends = [0.05, 0.95] as const;

/**
 * The values to ask at: all distinct numbers where they are fewer than `most`, else so many evenly from the 5th to the 95th
 * percentile, as scikit-learn's partial_dependence with grid_resolution; the most common categories, most common first, and
 * no value where it is seen.
 */
export function gridOf(table: Table, name: string, most: number): Grid {
  const column = columnNamed(table, name);
  if (!isNumeric(column)) return { kind: 'categories', column: name, values: commonCategories(column, most) };
  const sorted = sortNumbers(column.values.filter(value => !Number.isNaN(value)));
  const distinct = [...new Set(sorted)];
  const time = column.kind === 'datetime';
  if (distinct.length < most) return { kind: 'numbers', column: name, time, values: distinct };
  const [low, high] = ends.map(share => plottingQuantile(sorted, share)) as [number, number];
  const values = Array.from({ length: most }, (_, i) => low + ((high - low) * i) / (most - 1));
  return { kind: 'numbers', column: name, time, values: [...new Set(values)] };
}

function commonCategories(column: Exclude<Column, { values: unknown }>, most: number): (string | null)[] {
  const counts = new Map<number, number>();
  for (const code of column.codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, most)
    .map(([code]) => (code === -1 ? null : column.dictionary[code]!));
}

/** The table with one column's cells all changed: to a value of a grid for every row, or one a row. */
export function withCells(
  table: Table,
  name: string,
  cellOf: (row: number) => number | string | null,
): Table {
  const columns = table.columns.map(column => {
    if (column.name !== name) return column;
    if (isNumeric(column))
      return {
        ...column,
        values: Float64Array.from({ length: table.rows }, (_, row) => {
          const cell = cellOf(row);
          return typeof cell === 'number' ? cell : NaN;
        }),
      };
    const codeOf = new Map(column.dictionary.map((text, code) => [text, code]));
    return {
      ...column,
      codes: Int32Array.from({ length: table.rows }, (_, row) => codeOf.get(String(cellOf(row))) ?? -1),
    };
  });
  return { ...table, columns };
}

/** A cell as a grid has it. */
export function cellOf(column: Column, row: number): number | string | null {
  if (!isNumeric(column)) return cellText(column, row) || null;
  const value = column.values[row]!;
  return Number.isNaN(value) ? null : value;
}
