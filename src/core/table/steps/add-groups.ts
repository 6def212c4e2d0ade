import { matrixOf } from '../../matrix.ts';
import { nearestCenters } from '../../models/cluster/squared-distance.ts';
import type { Table } from '../column.ts';
import { type RowMeasure, eachPreparedRows } from './prepared-rows.ts';

/** Says of every row to which group it is nearest. It holds what was learned, so that a new row gets the same answer. */
export interface AddGroups extends RowMeasure {
  readonly kind: 'addGroups';
  /** One row of features a group, the first called 1. */
  readonly centers: readonly (readonly number[])[];
}

/** The table with one more column, a category. @throws InputError when it has one of that name, or lacks an input */
export function addGroups(table: Table, step: Omit<AddGroups, 'kind'>): Table {
  const places = matrixOf(step.centers);
  const codes = new Int32Array(table.rows);
  eachPreparedRows(table, step, (features, start) => codes.set(nearestCenters(features, places), start));
  const dictionary = step.centers.map((_, group) => `Group ${group + 1}`);
  const column = { name: step.to, kind: 'category', codes, dictionary } as const;
  return { rows: table.rows, columns: [...table.columns, column] };
}
