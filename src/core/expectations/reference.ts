import { sortNumbers } from '../statistics/sort-numbers.ts';
import type { CodedColumn, NumericColumn } from '../table/column.ts';

/** How a column's numbers were spread: of each point, the share of the values that are not above it. */
export interface NumericReference {
  readonly points: readonly number[];
  readonly cumulative: readonly number[];
  /** Values, missing ones not counted. */
  readonly rows: number;
}

/** How often a column's most frequent values came; what is left to 1 is all the others. */
export interface CodedReference {
  readonly values: readonly string[];
  readonly weights: readonly number[];
  readonly rows: number;
}

const mostPoints = 101;
const mostValues = 30;

/** At most 101 points, evenly among the sorted finite values; null without values. */
export function referNumbers({ values }: NumericColumn): NumericReference | null {
  const present = sortNumbers(values);
  const sorted = present.subarray(countUpTo(present, -Infinity), countUpTo(present, Number.MAX_VALUE));
  if (sorted.length === 0) return null;
  const points: number[] = [];
  const cumulative: number[] = [];
  for (let i = 0; i < mostPoints; i++) {
    const point = sorted[Math.round((i / (mostPoints - 1)) * (sorted.length - 1))]! + 0;
    if (point === points.at(-1)) continue;
    points.push(point);
    cumulative.push(countUpTo(sorted, point) / sorted.length);
  }
  return { points, cumulative, rows: sorted.length };
}

/** How many of the ascending values are not above `point`. */
export function countUpTo(sorted: Float64Array, point: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= point) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The most frequent values, at most 30; null without values. */
export function referTexts(column: CodedColumn): CodedReference | null {
  const counts = [...countTexts(column)];
  const rows = counts.reduce((sum, [, count]) => sum + count, 0);
  if (rows === 0) return null;
  const top = counts.toSorted((a, b) => b[1] - a[1]).slice(0, mostValues);
  return { values: top.map(([text]) => text), weights: top.map(([, count]) => count / rows), rows };
}

/** How many rows have each text that occurs, in the order of the dictionary. */
export function countTexts({ codes, dictionary }: CodedColumn): ReadonlyMap<string, number> {
  const counts = new Uint32Array(dictionary.length);
  for (const code of codes) if (code !== -1) counts[code]!++;
  const found = new Map<string, number>();
  for (const [code, count] of counts.entries())
    if (count > 0) found.set(dictionary[code]!, (found.get(dictionary[code]!) ?? 0) + count);
  return found;
}

/** Whether a value that came from outside is one. */
export function isNumericReference(value: unknown): value is NumericReference {
  if (!hasRows(value) || !('points' in value && 'cumulative' in value)) return false;
  return areNumbers(value.points) && areShares(value.cumulative, value.points.length);
}

/** Whether a value that came from outside is one. */
export function isCodedReference(value: unknown): value is CodedReference {
  if (!hasRows(value) || !('values' in value && 'weights' in value) || !Array.isArray(value.values))
    return false;
  return (
    value.values.every(text => typeof text === 'string') && areShares(value.weights, value.values.length)
  );
}

function hasRows(value: unknown): value is { readonly rows: number } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'rows' in value &&
    Number.isInteger(value.rows) &&
    (value.rows as number) > 0
  );
}

function areNumbers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.length > 0 && value.every(item => Number.isFinite(item));
}

function areShares(value: unknown, length: number): boolean {
  return areNumbers(value) && value.length === length && value.every(share => share >= 0 && share <= 1);
}
