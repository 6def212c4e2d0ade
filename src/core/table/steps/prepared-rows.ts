import { InputError } from '../../errors.ts';
import type { Matrix } from '../../matrix.ts';
import type { FittedPreparation } from '../../preprocessing/preparation.ts';
import { rowTransformer } from '../../preprocessing/transform.ts';
import type { Table } from '../column.ts';
import { requireColumns } from './replace-columns.ts';

/** What says something new of every row: where it goes, and the columns that it is told by. */
export interface RowMeasure {
  /** Name of the new column. */
  readonly to: string;
  readonly inputs: readonly string[];
  readonly preparation: FittedPreparation;
}

/** Rows prepared at a time, so that the features of a long table never lie in memory at once. */
const rowsAtATime = 8192;

/** Hands on the features of the rows, some at a time. @throws InputError when the name is taken, or an input is not there */
export function eachPreparedRows(
  table: Table,
  { to, inputs, preparation }: RowMeasure,
  measure: (features: Matrix, start: number) => void,
): void {
  if (table.columns.some(({ name }) => name === to))
    throw new InputError(`The table has a column "${to}" already.`, 'Give the new one another name.');
  const used: Table = { rows: table.rows, columns: requireColumns(table, inputs) };
  const featuresOf = rowTransformer(preparation, used);
  for (let start = 0; start < table.rows; start += rowsAtATime)
    measure(featuresOf(start, Math.min(rowsAtATime, table.rows - start)), start);
}
