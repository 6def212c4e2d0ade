import { InputError } from '../errors.ts';
import type { Target } from '../pipeline/pipeline-model.ts';
import type { Problem } from '../pipeline/problem.ts';
import { byCodePoint } from '../preprocessing/code-point-order.ts';
import {
  type Column,
  type NumericColumn,
  type Table,
  cellText,
  isMissing,
  isNumeric,
} from '../table/column.ts';

/** The target of the rows that have one. */
export interface TargetValues {
  readonly target: Target;
  /** Row numbers in the table, ascending. */
  readonly rows: Uint32Array<ArrayBuffer>;
  /** For each of these rows the value, or the code of its class. */
  readonly values: Float64Array<ArrayBuffer>;
}

/**
 * Reads what is to be predicted.
 * @throws InputError by name: no such column, no value at all, one class, words where numbers are to be predicted.
 */
export function readTarget(table: Table, problem: Problem): TargetValues {
  const column = table.columns.find(({ name }) => name === problem.target);
  if (column === undefined) {
    throw new InputError(`The table has no column "${problem.target}" to predict.`, 'Name another target.');
  }
  const rows = Uint32Array.from({ length: table.rows }, (_, row) => row).filter(row =>
    hasTarget(column, row),
  );
  if (rows.length === 0) {
    throw new InputError(`Every value of the target "${column.name}" is missing.`, 'Name another target.');
  }
  switch (problem.task) {
    case 'classification':
      return readClasses(column, rows, problem.positive);
    case 'regression':
      return readNumbers(column, rows);
    default:
      return problem satisfies never;
  }
}

function hasTarget(column: Column, row: number): boolean {
  return isNumeric(column) ? Number.isFinite(column.values[row]) : !isMissing(column, row);
}

function readClasses(column: Column, rows: Uint32Array<ArrayBuffer>, wanted: string | null): TargetValues {
  const classes = isNumeric(column) ? numericClasses(column, rows) : codedClasses(column, rows);
  if (classes.length === 1) {
    throw new InputError(
      `The target "${column.name}" has one class only, "${classes[0]}": there is nothing to tell apart.`,
      'Name another target, or add rows of another class.',
    );
  }
  if (wanted !== null && !classes.includes(wanted)) {
    throw new InputError(
      `The positive class "${wanted}" does not occur in "${column.name}".`,
      `It has ${classes
        .slice(0, 10)
        .map(name => `"${name}"`)
        .join(', ')}.`,
    );
  }
  const codeOf = new Map(classes.map((name, code) => [name, code]));
  const values = Float64Array.from(rows, row => codeOf.get(cellText(column, row))!);
  const positive = classes.length === 2 ? (wanted ?? classes[1]!) : null;
  return {
    target: { task: 'classification', column: column.name, kind: column.kind, classes, positive },
    rows,
    values,
  };
}

function numericClasses(column: NumericColumn, rows: Uint32Array): readonly string[] {
  const firstRowOf = new Map(Array.from(rows, row => [column.values[row]!, row]));
  return [...firstRowOf].sort(([a], [b]) => a - b).map(([, row]) => cellText(column, row));
}

function codedClasses(column: Column, rows: Uint32Array): readonly string[] {
  return [...new Set(Array.from(rows, row => cellText(column, row)))].sort(byCodePoint);
}

function readNumbers(column: Column, rows: Uint32Array<ArrayBuffer>): TargetValues {
  if (!isNumeric(column)) {
    throw new InputError(
      `The target "${column.name}" holds ${column.kind} values; a regression predicts numbers.`,
      'Choose classification, change the kind of the column, or name another target.',
    );
  }
  const values = Float64Array.from(rows, row => column.values[row]!);
  return { target: { task: 'regression', column: column.name, kind: column.kind }, rows, values };
}
