import { type Matrix, zeros } from '../matrix.ts';
import { type Table, isNumeric } from '../table/column.ts';
import { boundedNumber } from './bounds.ts';
import { numericColumns } from './column-wise.ts';
import type { FittedStep } from './preparation.ts';
import { transformerOf } from './transformers.ts';

/** What the steps make of these rows, each on what the one before it made. */
export function transformSteps(steps: readonly FittedStep[], table: Table): Table {
  return steps.reduce((flowing, { kind, fitted }) => transformerOf(kind).transform(fitted, flowing), table);
}

/** The tables' columns beside each other; they have the same rows. */
export function joinTables(rows: number, tables: readonly Table[]): Table {
  return { rows, columns: tables.flatMap(({ columns }) => columns) };
}

/** `count` rows from row `start` on, as views on the table's own values. */
export function rowsFrom(table: Table, start: number, count: number): Table {
  if (start === 0 && count === table.rows) return table;
  const columns = table.columns.map(column =>
    isNumeric(column)
      ? { ...column, values: column.values.subarray(start, start + count) }
      : { ...column, codes: column.codes.subarray(start, start + count) },
  );
  return { rows: count, columns };
}

/** The columns' numbers, row by row, within bounds. */
export function toMatrix(table: Table): Matrix {
  const matrix = zeros(table.rows, table.columns.length);
  const { data, columns } = matrix;
  numericColumns(table).forEach(({ values }, c) => {
    for (let row = 0, at = c; row < table.rows; row++, at += columns) data[at] = boundedNumber(values[row]!);
  });
  return matrix;
}
