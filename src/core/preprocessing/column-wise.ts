import {
  type CodedColumn,
  type Column,
  type ColumnKind,
  type NumericColumn,
  type Table,
  isNumeric,
} from '../table/column.ts';
import { finiteValues } from './median.ts';

export const numericKinds = ['number', 'integer', 'datetime'] as const satisfies readonly ColumnKind[];
export const codedKinds = [
  'category',
  'boolean',
  'text',
  'identifier',
] as const satisfies readonly ColumnKind[];

/** Every column as numbers. @throws RangeError naming the first that holds none */
export function numericColumns(table: Table): readonly NumericColumn[] {
  return table.columns.map(column => {
    if (!isNumeric(column)) throw new RangeError(`column "${column.name}" holds no numbers`);
    return column;
  });
}

/** Every column as codes. @throws RangeError naming the first that holds numbers */
export function codedColumns(table: Table): readonly CodedColumn[] {
  return table.columns.map(column => {
    if (isNumeric(column)) throw new RangeError(`column "${column.name}" holds numbers`);
    return column;
  });
}

/** The values that are there, in a copy. */
export function presentValues({ values }: NumericColumn): Float64Array<ArrayBuffer> {
  return finiteValues(values);
}

/** A column of numbers, made rather than read. */
export function numberColumn(name: string, values: Float64Array<ArrayBuffer>): NumericColumn {
  return { name, kind: 'number', values };
}

/** Changes every number of every column by what was fitted to that column; NaN gives NaN where `map` does. */
export function mapNumbers<Fitted>(
  table: Table,
  fitted: readonly Fitted[],
  map: (value: number, fitted: Fitted) => number,
): Table {
  const columns = numericColumns(table).map(({ name, values }, c): Column => {
    const one = fitted[c]!;
    const changed = new Float64Array(values.length);
    for (let row = 0; row < values.length; row++) changed[row] = map(values[row]!, one);
    return numberColumn(name, changed);
  });
  return { rows: table.rows, columns };
}
