import { InputError } from '../../errors.ts';
import { matrixOf } from '../../matrix.ts';
import { nearestCenters } from '../../models/cluster/squared-distance.ts';
import type { FittedPreparation } from '../../preprocessing/preparation.ts';
import { rowTransformer } from '../../preprocessing/transform.ts';
import type { Table } from '../column.ts';
import { requireColumns } from './replace-columns.ts';

/** Says of every row to which group it is nearest. It holds what was learned, so that a new row gets the same answer. */
export interface AddGroups {
  readonly kind: 'addGroups';
  /** Name of the new column. */
  readonly to: string;
  /** The columns that the groups were made of. */
  readonly inputs: readonly string[];
  readonly preparation: FittedPreparation;
  /** One row of features a group, the first called 1. */
  readonly centers: readonly (readonly number[])[];
}

/** Rows prepared at a time, so that the features of a long table never lie in memory at once. */
const rowsAtATime = 8192;

/** The table with one more column, a category. @throws InputError when it has one of that name, or lacks an input */
export function addGroups(
  table: Table,
  { to, inputs, preparation, centers }: Omit<AddGroups, 'kind'>,
): Table {
  if (table.columns.some(({ name }) => name === to))
    throw new InputError(`The table has a column "${to}" already.`, 'Give the groups another name.');
  const used: Table = { rows: table.rows, columns: requireColumns(table, inputs) };
  const featuresOf = rowTransformer(preparation, used);
  const places = matrixOf(centers);
  const codes = new Int32Array(table.rows);
  for (let start = 0; start < table.rows; start += rowsAtATime) {
    const features = featuresOf(start, Math.min(rowsAtATime, table.rows - start));
    codes.set(nearestCenters(features, places), start);
  }
  const dictionary = centers.map((_, group) => `Group ${group + 1}`);
  return { rows: table.rows, columns: [...table.columns, { name: to, kind: 'category', codes, dictionary }] };
}
