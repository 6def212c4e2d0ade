import { type Column, isNumeric } from '../table/column.ts';

/** Beyond this no measurement lies; squares and products of what lies within are still numbers. */
const farthest = 1e100;

/** The number, or the bound that it lies beyond, so that nothing after it overflows into a NaN. */
export function boundedNumber(value: number): number {
  return value > farthest ? farthest : value < -farthest ? -farthest : value;
}

/** The same, and NaN for what is not finite: it is missing. */
export function boundedOrMissing(value: number): number {
  return Number.isFinite(value) ? boundedNumber(value) : NaN;
}

/** The column with finite numbers held within the bounds; itself where they are. Infinite ones stay: they are missing. */
export function boundedColumn(column: Column): Column {
  if (!isNumeric(column) || !anyBeyond(column.values)) return column;
  return { ...column, values: column.values.map(value => (isBeyond(value) ? boundedNumber(value) : value)) };
}

/** Asked of every column of every table that is prepared: a plain loop, many times as quick as `some`. */
function anyBeyond(values: Float64Array): boolean {
  for (let row = 0; row < values.length; row++) if (isBeyond(values[row]!)) return true;
  return false;
}

function isBeyond(value: number): boolean {
  return (value > farthest || value < -farthest) && Number.isFinite(value);
}
