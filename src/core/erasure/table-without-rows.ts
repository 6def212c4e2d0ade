import { type CodedColumn, type Table, cellText, isNumeric, takeTableRows } from '../table/column.ts';
import { compactDictionary } from '../table/map-texts.ts';
import { findMentions } from './mentions.ts';
import { rowsLeft } from './rows-left.ts';

/** The table without these rows (0-based, ascending); texts that no other row has leave the dictionaries too. It may come to have no row. */
export function tableWithoutRows(table: Table, gone: readonly number[]): Table {
  const kept = rowsLeft(
    Uint32Array.from({ length: table.rows }, (_, row) => row),
    gone,
  ).places;
  const { rows, columns } = takeTableRows(table, kept);
  return { rows, columns: columns.map(column => (isNumeric(column) ? column : compactDictionary(column))) };
}

/** Rows in one spelling, to be hashed: a line of JSON each, column names and cells as they read. */
export function spelledRows(table: Table, rows: readonly number[]): string {
  return rows
    .map(row => JSON.stringify(table.columns.map(column => [column.name, cellText(column, row)])))
    .join('\n');
}

/** The texts of these rows that no other row of their column has, each once. */
export function textsOfNoOther(table: Table, rows: readonly number[]): readonly string[] {
  const found = new Set<string>();
  for (const column of table.columns) {
    if (isNumeric(column)) continue;
    const shared = codesOfOthers(column, rows);
    for (const row of rows) {
      const code = column.codes[row]!;
      if (code !== -1 && shared[code] === 0) found.add(column.dictionary[code]!);
    }
  }
  return [...found];
}

/** Of the words those that stand in a text of any other row: they tell of more people than one. */
export function wordsOfOthers(
  table: Table,
  rows: readonly number[],
  words: readonly string[],
): readonly string[] {
  const left = new Set(words);
  for (const column of table.columns) {
    if (isNumeric(column) || left.size === 0) continue;
    const shared = codesOfOthers(column, rows);
    const texts = column.dictionary.filter((_, code) => shared[code] === 1);
    for (const word of left) if (texts.some(text => holdsWord(text, word))) left.delete(word);
  }
  return words.filter(word => !left.has(word));
}

/** 1 for each code that another row has. */
function codesOfOthers(column: CodedColumn, rows: readonly number[]): Uint8Array {
  const own = new Set(rows);
  const shared = new Uint8Array(column.dictionary.length);
  column.codes.forEach((code, row) => {
    if (code !== -1 && !own.has(row)) shared[code] = 1;
  });
  return shared;
}

function holdsWord(text: string, word: string): boolean {
  return text.toLowerCase().includes(word.toLowerCase()) && findMentions(text, [word]).length > 0;
}
