import { zeros } from '../matrix.ts';
import { jacobiEigen } from '../models/linear/solve-symmetric.ts';
import type { Random } from '../random.ts';
import { type NumericColumn, type Table, isNumeric } from '../table/column.ts';
import { drawRows } from './draw-rows.ts';

/** The rows laid out by the two directions in which the numbers vary most. */
export interface RowMap {
  /** The columns that took part, and how much each weighs in the two directions. */
  readonly loadings: readonly { readonly column: string; readonly first: number; readonly second: number }[];
  /** The share of the variance that lies in each direction. */
  readonly explained: readonly [number, number];
  readonly rows: number;
  /** Every row where there are at most 1,200, else that many drawn at random. */
  readonly points: {
    readonly row: readonly number[];
    readonly x: readonly number[];
    readonly y: readonly number[];
  };
}

/** A browser draws so many marks of several shapes without a stop. */
const mostPoints = 1200;

/**
 * Principal components of the numeric columns but `except`, each standardised (sd with n) and missing values at the mean,
 * as scikit-learn's PCA; the largest loading of a direction is positive. Null with fewer than two columns that vary.
 */
export function rowMap(table: Table, except: string | null, random: Random): RowMap | null {
  const standard = table.columns.flatMap(column => {
    const scaled = isNumeric(column) && column.name !== except ? standardise(column) : null;
    return scaled === null ? [] : [{ name: column.name, scaled }];
  });
  const size = standard.length;
  if (size < 2) return null;
  const correlation = zeros(size, size);
  for (let a = 0; a < size; a++) {
    for (let b = a; b < size; b++) {
      const value = product(standard[a]!.scaled, standard[b]!.scaled) / table.rows;
      correlation.data[a * size + b] = value;
      correlation.data[b * size + a] = value;
    }
  }
  const { values, vectors } = jacobiEigen(correlation);
  const [first, second] = [...values.keys()].sort((a, b) => values[b]! - values[a]!) as [number, number];
  const total = values.reduce((sum, value) => sum + value, 0);
  const directions = [first, second].map(place => facing(standard.map((_, i) => vectors[i * size + place]!)));
  const drawn = drawRows(table.rows, mostPoints, random);
  const scores = directions.map(direction =>
    drawn.map(row => direction.reduce((sum, weight, i) => sum + weight * standard[i]!.scaled[row]!, 0)),
  );
  return {
    loadings: standard.map(({ name }, i) => ({
      column: name,
      first: directions[0]![i]!,
      second: directions[1]![i]!,
    })),
    explained: [values[first]! / total, values[second]! / total],
    rows: table.rows,
    points: { row: drawn, x: scores[0]!, y: scores[1]! },
  };
}

/** Mean 0 and sd 1, 0 where missing or infinite; null where the values do not vary. */
function standardise({ values }: NumericColumn): Float64Array | null {
  let count = 0;
  let sum = 0;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    count++;
    sum += value;
  }
  const mean = sum / count;
  let squares = 0;
  for (const value of values) if (Number.isFinite(value)) squares += (value - mean) ** 2;
  // The mean in place of what is missing lowers the spread: over all rows, as after imputing.
  const sd = Math.sqrt(squares / values.length);
  if (!(sd > 0) || !Number.isFinite(sd)) return null;
  return values.map(value => (Number.isFinite(value) ? (value - mean) / sd : 0));
}

function product(first: Float64Array, second: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < first.length; i++) sum += first[i]! * second[i]!;
  return sum;
}

/** The sign that makes the largest weight positive, as scikit-learn from 1.5 on. */
function facing(direction: readonly number[]): readonly number[] {
  const largest = direction.reduce((most, weight) => (Math.abs(weight) > Math.abs(most) ? weight : most), 0);
  return largest < 0 ? direction.map(weight => -weight) : direction;
}
