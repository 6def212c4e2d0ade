import { InputError } from '../errors.ts';
import { type Matrix, zeros } from '../matrix.ts';
import { type ColumnSchema, type Table, columnNamed, isNumeric, isNumericKind } from '../table/column.ts';
import { boundedColumn } from './bounds.ts';
import { joinTables, rowsFrom, toMatrix, transformSteps } from './flow.ts';
import { type StoredPreparation, currentPreparation } from './stored-preparation.ts';

/** Rows on their way at a time: what lies between the steps stays small, and near the processor. */
const rowsAtATime = 1024;

/** The features of every row of the table, in the order of `preparation.featureNames`; never NaN. */
export function transform(preparation: StoredPreparation, table: Table): Matrix {
  return rowTransformer(preparation, table)(0, table.rows);
}

/** A function that gives the features of `count` rows from row `start` on. @throws InputError for a column of another kind */
export function rowTransformer(
  preparation: StoredPreparation,
  table: Table,
): (start: number, count: number) => Matrix {
  const current = currentPreparation(preparation);
  const groups = current.groups.map(({ columns, steps }) => ({
    steps,
    input: { rows: table.rows, columns: columns.map(column => storedAlike(table, column)) },
  }));
  const block = (start: number, count: number): Matrix => {
    const made = groups.map(({ steps, input }) => transformSteps(steps, rowsFrom(input, start, count)));
    return toMatrix(transformSteps(current.finally, joinTables(count, made)));
  };
  return (start, count) => {
    if (count <= rowsAtATime) return block(start, count);
    const features = zeros(count, preparation.featureNames.length);
    for (let done = 0; done < count; done += rowsAtATime) {
      const { data } = block(start + done, Math.min(rowsAtATime, count - done));
      features.data.set(data, done * features.columns);
    }
    return features;
  };
}

function storedAlike(table: Table, { name, kind }: ColumnSchema) {
  const column = columnNamed(table, name);
  if (isNumeric(column) === isNumericKind(kind)) return boundedColumn(column);
  throw new InputError(
    `Column "${name}" holds ${column.kind} values where the model was trained on ${isNumericKind(kind) ? 'numbers' : 'categories'}.`,
    'Change the kind of the column, or train a new model on this table.',
  );
}
