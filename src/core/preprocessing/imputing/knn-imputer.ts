import { InputError } from '../../errors.ts';
import type { NumericColumn, Table } from '../../table/column.ts';
import { numberColumn, numericColumns, numericKinds, presentValues } from '../column-wise.ts';
import { mean } from '../../evaluation/mean.ts';
import type { Transformer } from '../transformer.ts';
import { drawnRows } from './drawn-rows.ts';

export interface KnnImputerParams {
  readonly nNeighbors: number;
  readonly weights: 'uniform' | 'distance';
  /** Training rows kept to be neighbours; of more, so many are drawn. */
  readonly maxDonors: number;
}

export interface FittedKnnImputer {
  readonly nNeighbors: number;
  readonly weights: KnnImputerParams['weights'];
  /** Of each column the kept rows' values, null where missing; a column without any is dropped. */
  readonly donors: readonly (readonly (number | null)[] | null)[];
}

/**
 * Replaces what is missing by the mean of the nearest training rows that have it, as scikit-learn's KNNImputer.
 * Near is by the Euclidean distance over the columns that both rows have, scaled up for the others.
 */
export const knnImputer: Transformer<KnnImputerParams, FittedKnnImputer> = {
  defaults: { nNeighbors: 5, weights: 'uniform', maxDonors: 5000 },
  takes: numericKinds,
  missing: 'fills',
  fit(table, { nNeighbors, weights, maxDonors }, { seed }) {
    if (!(Number.isInteger(nNeighbors) && nNeighbors >= 1)) {
      throw new InputError(`${nNeighbors} is no number of neighbours.`, 'Give a whole number above 0.');
    }
    const kept = drawnRows(table.rows, maxDonors, seed);
    const donors = numericColumns(table).map(column => {
      const values = Array.from(kept, row => finiteOrNull(column.values[row]!));
      return values.every(value => value === null) ? null : values;
    });
    return { nNeighbors, weights, donors };
  },
  transform(fitted, table) {
    const kept = numericColumns(table).filter((_, c) => fitted.donors[c] !== null);
    const donors = fitted.donors.flatMap((values, c) =>
      values === null
        ? []
        : [
            numberColumn(
              String(c),
              Float64Array.from(values, value => value ?? NaN),
            ),
          ],
    );
    const filled = kept.map(({ name, values }) => numberColumn(name, values.slice()));
    for (let row = 0; row < table.rows; row++) {
      if (kept.some(({ values }) => !Number.isFinite(values[row])))
        fillRow(row, kept, filled, donors, fitted);
    }
    return { rows: table.rows, columns: filled } satisfies Table;
  },
};

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function fillRow(
  row: number,
  columns: readonly NumericColumn[],
  filled: readonly NumericColumn[],
  donors: readonly NumericColumn[],
  { nNeighbors, weights }: FittedKnnImputer,
): void {
  const distances = distancesTo(row, columns, donors);
  columns.forEach(({ values }, c) => {
    if (Number.isFinite(values[row])) return;
    const having = [...distances.keys()].filter(donor => Number.isFinite(donors[c]!.values[donor]));
    const known = having.filter(donor => Number.isFinite(distances[donor]));
    filled[c]!.values[row] =
      known.length === 0
        ? mean(presentValues(donors[c]!))
        : meanOfNearest(known, distances, donors[c]!.values, nNeighbors, weights);
  });
}

/** To each donor; NaN to one that has no column in common. */
function distancesTo(
  row: number,
  columns: readonly NumericColumn[],
  donors: readonly NumericColumn[],
): Float64Array {
  const count = donors[0]?.values.length ?? 0;
  const squares = new Float64Array(count);
  const common = new Uint32Array(count);
  columns.forEach(({ values }, c) => {
    const own = values[row]!;
    if (!Number.isFinite(own)) return;
    const others = donors[c]!.values;
    for (let donor = 0; donor < count; donor++) {
      const difference = own - others[donor]!;
      if (Number.isNaN(difference)) continue;
      squares[donor] = squares[donor]! + difference * difference;
      common[donor] = common[donor]! + 1;
    }
  });
  return squares.map((square, donor) => Math.sqrt((columns.length / common[donor]!) * square));
}

function meanOfNearest(
  having: readonly number[],
  distances: Float64Array,
  values: Float64Array,
  count: number,
  weights: KnnImputerParams['weights'],
): number {
  const nearest = having.toSorted((a, b) => distances[a]! - distances[b]!).slice(0, count);
  const found = nearest.map(donor => values[donor]!);
  if (weights === 'uniform') return mean(found);
  const touching = nearest.some(donor => distances[donor] === 0);
  return mean(
    found,
    nearest.map(donor => (touching ? Number(distances[donor] === 0) : 1 / distances[donor]!)),
  );
}
