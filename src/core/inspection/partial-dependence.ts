import { mean } from '../evaluation/mean.ts';
import { type Table } from '../table/column.ts';
import type { Say } from './explained-number.ts';
import { type Grid, withCells } from './grid.ts';

/** What a model says as one column changes and the others stay. */
export interface PartialDependence {
  readonly grid: Grid;
  /** The mean over the rows at each value of the grid. */
  readonly mean: readonly number[];
  /** Of each row, at each value (individual conditional expectation). */
  readonly rows: readonly Float64Array[];
}

/** By asking for every row at every value, as sklearn.inspection.partial_dependence(method='brute', kind='both'). */
export function partialDependence(
  say: Say,
  table: Table,
  grid: Grid,
  report?: (fraction: number) => void,
): PartialDependence {
  const said = grid.values.map((value, at) => {
    const answers = say(withCells(table, grid.column, () => value));
    report?.((at + 1) / grid.values.length);
    return answers;
  });
  return {
    grid,
    mean: said.map(answers => mean(answers)),
    rows: Array.from({ length: table.rows }, (_, row) => Float64Array.from(said, answers => answers[row]!)),
  };
}

/** Each row's line from 0 at the first value on, by which lines that differ in height can be compared (centred). */
export function centredLines(rows: readonly Float64Array[]): readonly Float64Array[] {
  return rows.map(line => line.map(value => value - line[0]!));
}

/** What a model says in the mean as two columns change: first's values × second's. */
export function jointDependence(
  say: Say,
  table: Table,
  first: Grid,
  second: Grid,
  report?: (fraction: number) => void,
): readonly (readonly number[])[] {
  return first.values.map((one, at) => {
    const changed = withCells(table, first.column, () => one);
    const line = second.values.map(other => mean(say(withCells(changed, second.column, () => other))));
    report?.((at + 1) / first.values.length);
    return line;
  });
}
