import type { NumericColumn } from '../table/column.ts';
import { parseCell } from '../table/parse-cell.ts';

/** A number, or a date as a file would write it. */
export type Bound = number | string;

/** What a bound is among a column's values; NaN for a text that is no date. A year among dates is its first moment. */
export function boundValue(bound: Bound, kind: NumericColumn['kind']): number {
  if (typeof bound === 'string') return dateValue(bound);
  return kind === 'datetime' && isYear(bound) ? Date.UTC(bound, 0, 1) : bound;
}

/** Milliseconds since 1970, in UTC; NaN for a text that is no date. */
export function dateValue(text: string): number {
  const cell = parseCell(text, 'datetime');
  return cell.state === 'value' ? cell.value : Number.NaN;
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1000 && value <= 9999;
}
