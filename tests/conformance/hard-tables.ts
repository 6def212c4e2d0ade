import { type Matrix, matrixOf, zeros } from '../../src/core/matrix.ts';
import { createRandom } from '../../src/core/random.ts';
import type { LearnableTable } from './learnable-tables.ts';

/** A table that is hard to learn from, which an estimator learns from all the same or refuses by name. */
export interface HardTable {
  readonly what: string;
  readonly table: (classes: number) => LearnableTable;
}

const random = () => createRandom(21);

/** The target that goes with any features: classes or numbers in turn. */
function withTarget(features: Matrix, classes: number, rowsOfClass = classes): LearnableTable {
  const target = Float64Array.from({ length: features.rows }, (_, row) =>
    classes === 0 ? row % 7 : row % rowsOfClass,
  );
  return { features, target, classes };
}

function filled(rows: number, columns: number, value: (row: number, column: number) => number): Matrix {
  return matrixOf(
    Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, c) => value(row, c))),
  );
}

export const hardTables: readonly HardTable[] = [
  {
    what: 'features that are all constant',
    table: classes =>
      withTarget(
        filled(60, 3, (_, column) => column),
        classes,
      ),
  },
  {
    what: 'more columns than rows',
    table: classes => {
      const draw = random();
      return withTarget(
        filled(24, 60, () => draw()),
        classes,
      );
    },
  },
  {
    what: 'values up to 1e300',
    table: classes => {
      const draw = random();
      return withTarget(
        filled(60, 3, (row, column) => (column === 1 ? (row % 2 === 0 ? 1e300 : -1e300) : draw())),
        classes,
      );
    },
  },
  {
    what: 'two rows',
    table: classes =>
      withTarget(
        filled(2, 2, (row, column) => row + column),
        classes,
      ),
  },
  {
    what: 'all values zero but one',
    table: classes => {
      const features = zeros(60, 3);
      features.data[7] = 1;
      return withTarget(features, classes);
    },
  },
  {
    what: 'a class that no row has',
    table: classes => {
      const draw = random();
      const features = filled(60, 3, () => draw());
      return classes === 0 ? withTarget(features, 0) : withTarget(features, classes + 1, classes);
    },
  },
];
