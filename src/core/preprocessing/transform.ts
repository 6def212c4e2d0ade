import { InputError } from '../errors.ts';
import { type Matrix, zeros } from '../matrix.ts';
import { type ColumnSchema, type Table, columnNamed, isNumeric, isNumericKind } from '../table/column.ts';
import { boundedColumn } from './bounds.ts';
import { joinTables, rowsFrom, toMatrix, transformSteps } from './flow.ts';
import { type StoredPreparation, currentPreparation } from './stored-preparation.ts';

/** Rows that are on their way at a time, so that what lies between the steps is small. */
const rowsAtATime = 8192;

/** The features of every row of the table, in the order of `preparation.featureNames`; never NaN. */
export function transform(preparation: StoredPreparation, table: Table): Matrix {
  const featuresOf = rowTransformer(preparation, table);
  if (table.rows <= rowsAtATime) return featuresOf(0, table.rows);
  const features = zeros(table.rows, preparation.featureNames.length);
  for (let start = 0; start < table.rows; start += rowsAtATime) {
    const block = featuresOf(start, Math.min(rowsAtATime, table.rows - start));
    features.data.set(block.data, start * features.columns);
  }
  return features;
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
  return (start, count) => {
    const made = groups.map(({ steps, input }) => transformSteps(steps, rowsFrom(input, start, count)));
    return toMatrix(transformSteps(current.finally, joinTables(count, made)));
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
