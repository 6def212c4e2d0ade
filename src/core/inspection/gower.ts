import { type Column, type Table, columnNamed, isNumeric } from '../table/column.ts';

/** How far rows are from each other: between rows of two tables with the same columns, by their places. */
export type RowDistance = (row: number, other: number) => number;

/**
 * Gower's distance (1971), from 0 to 1: the mean over columns of |a − b| / range for numbers, and of 0 or 1 for whether
 * categories differ. A value that is missing on one side alone differs wholly.
 *
 * @param scale the table whose ranges count
 */
export function gowerDistance(
  table: Table,
  others: Table,
  names: readonly string[],
  scale: Table,
): RowDistance {
  const parts = names.map(name =>
    columnDistance(columnNamed(table, name), columnNamed(others, name), columnNamed(scale, name)),
  );
  return (row, other) => parts.reduce((sum, part) => sum + part(row, other), 0) / parts.length;
}

function columnDistance(own: Column, others: Column, scale: Column): RowDistance {
  if (isNumeric(own) && isNumeric(others) && isNumeric(scale)) {
    const range = rangeOf(scale.values);
    return (row, other) => {
      const [a, b] = [own.values[row]!, others.values[other]!];
      if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) && Number.isNaN(b) ? 0 : 1;
      return a === b ? 0 : Math.min(1, Math.abs(a - b) / range);
    };
  }
  if (isNumeric(own) || isNumeric(others))
    throw new RangeError(`column "${own.name}" holds numbers on one side alone`);
  const codeOf = new Map(others.dictionary.map((text, code) => [text, code]));
  const translated = own.dictionary.map(text => codeOf.get(text) ?? -2);
  return (row, other) => {
    const code = own.codes[row]!;
    return (code === -1 ? -1 : translated[code]) === others.codes[other] ? 0 : 1;
  };
}

function rangeOf(values: Float64Array): number {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return high > low ? high - low : 1;
}

/** The rows of `others` nearest to a row, nearest first. */
export function nearestRows(
  distance: RowDistance,
  row: number,
  others: number,
  count: number,
): readonly { readonly row: number; readonly distance: number }[] {
  return Array.from({ length: others }, (_, other) => ({ row: other, distance: distance(row, other) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, count);
}
