import { InputError } from '../../errors.ts';
import { mean } from '../../evaluation/mean.ts';
import { type NumericColumn, type Table, takeTableRows } from '../../table/column.ts';
import { numberColumn, numericColumns, numericKinds, presentValues } from '../column-wise.ts';
import type { Transformer } from '../transformer.ts';
import { type LinearFunction, fitBayesianRidge } from './bayesian-ridge.ts';
import { drawnRows } from './drawn-rows.ts';

export interface IterativeImputerParams {
  readonly maxIter: number;
  /** Rounds end when no row moves by more than this share of the largest number. */
  readonly tol: number;
  /** Training rows to learn from; of more, so many are drawn. */
  readonly maxRows: number;
}

export interface FittedIterativeImputer {
  /** What a missing value of each column begins with; null for a column without any, which is dropped. */
  readonly means: readonly (number | null)[];
  /** One after another: the kept column that is estimated, and how from the other kept ones in their order. */
  readonly steps: readonly ({ readonly column: number } & LinearFunction)[];
}

/**
 * Replaces what is missing by what Bayesian ridge regression on the other columns says, round after round, as
 * scikit-learn's IterativeImputer with its defaults.
 */
export const iterativeImputer: Transformer<IterativeImputerParams, FittedIterativeImputer> = {
  defaults: { maxIter: 10, tol: 1e-3, maxRows: 5000 },
  takes: numericKinds,
  missing: 'fills',
  fit(table, params, { seed }) {
    if (!(params.maxIter >= 0))
      throw new InputError(`${params.maxIter} is no number of rounds.`, 'Give a number from 0 on.');
    const rows = drawnRows(table.rows, params.maxRows, seed);
    const all = numericColumns(rows.length === table.rows ? table : takeTableRows(table, rows));
    const means = all.map(column => {
      const present = presentValues(column);
      return present.length === 0 ? null : mean(present);
    });
    const kept = all.filter((_, c) => means[c] !== null);
    return { means, steps: kept.length < 2 ? [] : learnSteps(kept, params) };
  },
  transform({ means, steps }, table) {
    const kept = numericColumns(table).filter((_, c) => means[c] !== null);
    const filled = filledWith(
      kept,
      means.filter(one => one !== null),
    );
    const missing = kept.map(missingRows);
    for (const step of steps) estimate(step, filled, missing[step.column]!);
    return {
      rows: table.rows,
      columns: kept.map(({ name }, c) => numberColumn(name, filled[c]!)),
    } satisfies Table;
  },
};

/** Rounds over all columns, those with fewest gaps first. */
function learnSteps(columns: readonly NumericColumn[], { maxIter, tol }: IterativeImputerParams) {
  const missing = columns.map(missingRows);
  const order = [...columns.keys()].sort((a, b) => missing[a]!.length - missing[b]!.length);
  const filled = filledWith(
    columns,
    columns.map(column => mean(presentValues(column))),
  );
  const largest = columns.reduce(
    (most, column) => presentValues(column).reduce((found, value) => Math.max(found, Math.abs(value)), most),
    0,
  );
  const steps: FittedIterativeImputer['steps'][number][] = [];
  if (missing.every(rows => rows.length === 0)) return steps;
  for (let round = 0; round < maxIter; round++) {
    const before = filled.map(values => values.slice());
    for (const column of order) {
      const gone = new Set(missing[column]);
      const present = (_: number, row: number) => !gone.has(row);
      const inputs = filled.flatMap((values, c) => (c === column ? [] : [values.filter(present)]));
      const step = { column, ...fitBayesianRidge(inputs, filled[column]!.filter(present)) };
      estimate(step, filled, missing[column]!);
      steps.push(step);
    }
    if (largestMove(before, filled) < tol * largest) break;
  }
  return steps;
}

function missingRows({ values }: NumericColumn): readonly number[] {
  return Array.from(values.keys()).filter(row => !Number.isFinite(values[row]));
}

function filledWith(columns: readonly NumericColumn[], fills: readonly number[]) {
  return columns.map(({ values }, c) => values.map(value => (Number.isFinite(value) ? value : fills[c]!)));
}

/** Writes the estimates into the column's missing rows; a row's estimate depends on that row alone. */
function estimate(
  { column, coefficients, intercept }: FittedIterativeImputer['steps'][number],
  filled: readonly Float64Array[],
  rows: readonly number[],
): void {
  const others = filled.filter((_, c) => c !== column);
  for (const row of rows) {
    filled[column]![row] = others.reduce(
      (sum, values, c) => sum + coefficients[c]! * values[row]!,
      intercept,
    );
  }
}

/** The most that one row moved, over all its columns together (the norm that scikit-learn takes). */
function largestMove(before: readonly Float64Array[], after: readonly Float64Array[]): number {
  const moved = new Float64Array(before[0]!.length);
  before.forEach((values, c) => {
    for (let row = 0; row < moved.length; row++)
      moved[row] = moved[row]! + Math.abs(values[row]! - after[c]![row]!);
  });
  return moved.reduce((most, one) => Math.max(most, one), 0);
}
