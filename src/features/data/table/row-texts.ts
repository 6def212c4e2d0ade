import { type Table, cellText } from '../../../core/table/column.ts';

/** The cells of each row as a person reads them; '' where missing. */
export function rowTexts(table: Table): readonly (readonly string[])[] {
  return Array.from({ length: table.rows }, (_, row) => table.columns.map(column => cellText(column, row)));
}
