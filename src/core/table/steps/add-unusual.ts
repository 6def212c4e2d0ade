import { type IsolationForestModel, isolationForest } from '../../models/anomaly/isolation-forest.ts';
import type { Table } from '../column.ts';
import { type RowMeasure, eachPreparedRows } from './prepared-rows.ts';

/** Says of every row how unusual it is. It holds what was learned, so that a new row gets the same answer. */
export interface AddUnusual extends RowMeasure {
  readonly kind: 'addUnusual';
  readonly forest: IsolationForestModel;
}

/**
 * The table with one more column, a number from 0 to 1: about a half is usual, more is set apart sooner by random cuts.
 * @throws InputError when it has one of that name, or lacks an input
 */
export function addUnusual(table: Table, step: Omit<AddUnusual, 'kind'>): Table {
  const values = new Float64Array(table.rows);
  eachPreparedRows(table, step, (features, start) =>
    values.set(
      isolationForest.scoreSamples(step.forest, features).map(score => -score),
      start,
    ),
  );
  return {
    rows: table.rows,
    columns: [...table.columns, { name: step.to, kind: 'number', values }],
  };
}
