import { mean } from '../evaluation/mean.ts';
import type { Matrix } from '../matrix.ts';
import { numberColumn } from '../preprocessing/column-wise.ts';
import { eigenBasis, project } from '../preprocessing/reducing/eigen-basis.ts';
import type { Random } from '../random.ts';
import { drawRows } from './draw-rows.ts';

/** Grouped rows laid out by the two directions in which their features vary most. */
export interface GroupMap {
  /** The share of the variance that lies in each direction. */
  readonly explained: readonly [number, number];
  /** Every row where there are at most 1,200, else that many drawn at random. */
  readonly points: {
    readonly row: readonly number[];
    readonly x: readonly number[];
    readonly y: readonly number[];
    /** From 0. */
    readonly group: readonly number[];
  };
}

/** A browser draws so many marks of several shapes without a stop. */
const mostPoints = 1200;
/** Finding the directions takes the cube of them. */
const mostFeatures = 200;

/**
 * The principal components of features in the units that the groups were made in, as scikit-learn's PCA; of very many
 * features those that vary most. Null with fewer than two that vary.
 * @param rows the number in the table of each row of features
 */
export function groupMap(
  features: Matrix,
  rows: readonly number[],
  groups: ArrayLike<number>,
  random: Random,
): GroupMap | null {
  const varying = Array.from({ length: features.columns }, (_, column) => varyingColumn(features, column))
    .filter(({ variance }) => variance > 0)
    .toSorted((a, b) => b.variance - a.variance)
    .slice(0, mostFeatures);
  if (varying.length < 2) return null;
  const columns = varying.map(({ values }, at) => numberColumn(String(at), values));
  const centers = varying.map(({ center }) => center);
  const { directions, squares } = eigenBasis(columns, centers, features.rows);
  const total = squares.reduce((sum, square) => sum + square, 0);
  const [x, y] = directions.slice(0, 2).map(direction => project(columns, centers, direction, features.rows));
  const drawn = drawRows(features.rows, mostPoints, random);
  return {
    explained: [squares[0]! / total, squares[1]! / total],
    points: {
      row: drawn.map(at => rows[at]!),
      x: drawn.map(at => x![at]!),
      y: drawn.map(at => y![at]!),
      group: drawn.map(at => groups[at]!),
    },
  };
}

function varyingColumn({ data, rows, columns }: Matrix, column: number) {
  const values = Float64Array.from({ length: rows }, (_, row) => data[row * columns + column]!);
  const center = mean(values);
  return { values, center, variance: mean(values.map(value => (value - center) ** 2)) };
}
