import { InputError } from '../errors.ts';
import { type Matrix, zeros } from '../matrix.ts';
import { type ColumnSchema, type Table, columnNamed, isNumeric, isNumericKind } from '../table/column.ts';
import { boundedColumn, boundedNumber, boundedOrMissing } from './bounds.ts';
import { numericColumns } from './column-wise.ts';
import { type RowBlock, directWriter } from './direct-writers.ts';
import { joinTables, rowsFrom, transformSteps } from './flow.ts';
import { type StoredPreparation, currentPreparation } from './stored-preparation.ts';

/** Rows on their way at a time: what lies between the steps stays small, and near the processor. */
const rowsAtATime = 1024;

/** The features of every row of the table, in the order of `preparation.featureNames`; NaN only where it keeps gaps. */
export function transform(preparation: StoredPreparation, table: Table): Matrix {
  return rowTransformer(preparation, table)(0, table.rows);
}

/** A function that gives the features of `count` rows from row `start` on. @throws InputError for a column of another kind */
export function rowTransformer(
  preparation: StoredPreparation,
  table: Table,
): (start: number, count: number) => Matrix {
  const current = currentPreparation(preparation);
  const groups = current.groups.map(({ columns, steps }) => {
    const input = { rows: table.rows, columns: columns.map(column => storedAlike(table, column)) };
    return { steps, input, direct: current.finally.length > 0 ? null : directWriter(steps, input) };
  });
  const written = current.gaps === 'kept' ? boundedOrMissing : boundedNumber;
  const writeBlock = (features: Matrix, block: RowBlock): void => {
    const stepwise = ({ steps, input }: (typeof groups)[number]) =>
      transformSteps(steps, rowsFrom(input, block.start, block.count));
    if (current.finally.length > 0) {
      const joined = joinTables(block.count, groups.map(stepwise));
      writeTable(features, 0, block, transformSteps(current.finally, joined), written);
      return;
    }
    let feature = 0;
    for (const group of groups) {
      if (group.direct !== null) {
        group.direct.write(features, feature, block);
        feature += group.direct.width;
      } else feature += writeTable(features, feature, block, stepwise(group), written);
    }
  };
  return (start, count) => {
    const features = zeros(count, preparation.featureNames.length);
    for (let at = 0; at < count; at += rowsAtATime)
      writeBlock(features, { start: start + at, at, count: Math.min(rowsAtATime, count - at) });
    return features;
  };
}

/** Writes the columns' numbers, within bounds, into the matrix from `feature` on. How many there are. */
function writeTable(
  { data, columns: width }: Matrix,
  feature: number,
  { at, count }: RowBlock,
  table: Table,
  written: (value: number) => number,
): number {
  numericColumns(table).forEach(({ values }, c) => {
    for (let row = 0, to = at * width + feature + c; row < count; row++, to += width)
      data[to] = written(values[row]!);
  });
  return table.columns.length;
}

function storedAlike(table: Table, { name, kind }: ColumnSchema) {
  const column = columnNamed(table, name);
  if (isNumeric(column) === isNumericKind(kind)) return boundedColumn(column);
  throw new InputError(
    `Column "${name}" holds ${column.kind} values where the model was trained on ${isNumericKind(kind) ? 'numbers' : 'categories'}.`,
    'Change the kind of the column, or train a new model on this table.',
  );
}
