import { type CodedColumn, type Table, isNumeric } from '../table/column.ts';
import { mapTexts } from '../table/map-texts.ts';
import { findMentions, withoutMentions } from './mentions.ts';

/** Rows of a column whose texts hold a word. */
export interface MentioningCells {
  readonly column: string;
  /** 0-based, ascending. */
  readonly rows: readonly number[];
  /** The first of the texts. */
  readonly text: string;
}

/** The columns of texts in which rows hold one of the words, each with these rows. */
export function mentioningCells(table: Table, words: readonly string[]): readonly MentioningCells[] {
  if (words.length === 0) return [];
  return table.columns.flatMap(column => {
    if (isNumeric(column)) return [];
    const holds = column.dictionary.map(text => findMentions(text, words).length > 0);
    const rows: number[] = [];
    column.codes.forEach((code, row) => {
      if (code !== -1 && holds[code]) rows.push(row);
    });
    const [first] = rows;
    return first === undefined
      ? []
      : [{ column: column.name, rows, text: column.dictionary[column.codes[first]!]! }];
  });
}

/** The table with the words taken out of the texts of these columns. */
export function tableWithoutWords(table: Table, columns: readonly string[], words: readonly string[]): Table {
  const clear = (column: CodedColumn) =>
    mapTexts(
      column,
      column.dictionary.map(text => withoutMentions(text, words)),
    );
  return {
    rows: table.rows,
    columns: table.columns.map(column =>
      isNumeric(column) || !columns.includes(column.name) ? column : clear(column),
    ),
  };
}
