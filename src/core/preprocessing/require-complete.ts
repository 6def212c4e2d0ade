import { InputError } from '../errors.ts';
import type { NumericColumn } from '../table/column.ts';

/** @throws InputError naming the first column that lacks a value, or that there are no rows */
export function requireComplete(columns: readonly NumericColumn[]): void {
  const holed = columns.find(({ values }) => !values.every(Number.isFinite));
  if (holed !== undefined) {
    throw new InputError(`Column "${holed.name}" has missing values.`, 'Add an imputer before this step.');
  }
  if (columns.every(({ values }) => values.length === 0)) {
    throw new InputError('There are no rows or columns to learn from.', 'Add some.');
  }
}
