import { type Table, isNumeric } from '../column.ts';
import { mapTexts } from '../map-texts.ts';
import { replaceColumns } from './replace-columns.ts';

export interface TrimText {
  readonly kind: 'trimText';
  readonly columns: readonly string[];
}

/** The table with no blanks around the texts of these columns, and single ones within; what is blank alone is missing. */
export function trimText(table: Table, { columns }: Omit<TrimText, 'kind'>): Table {
  return replaceColumns(table, columns, column =>
    isNumeric(column)
      ? column
      : mapTexts(
          column,
          column.dictionary.map(text => text.replace(/\s+/gu, ' ').trim() || null),
        ),
  );
}
