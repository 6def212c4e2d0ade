import { type Column, isNumeric } from '../table/column.ts';

/** Beyond this no measurement lies; squares and products of what lies within are still numbers. */
const farthest = 1e100;

/** The number, or the bound that it lies beyond, so that nothing after it overflows into a NaN. */
export function boundedNumber(value: number): number {
  return value > farthest ? farthest : value < -farthest ? -farthest : value;
}

/** The column with finite numbers held within the bounds; itself where they are. Infinite ones stay: they are missing. */
export function boundedColumn(column: Column): Column {
  if (!isNumeric(column) || !column.values.some(isBeyond)) return column;
  return { ...column, values: column.values.map(value => (isBeyond(value) ? boundedNumber(value) : value)) };
}

function isBeyond(value: number): boolean {
  return Math.abs(value) > farthest && Number.isFinite(value);
}
