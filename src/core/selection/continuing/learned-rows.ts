import { type Column, type Table, columnNamed, isMissing, isNumeric } from '../../table/column.ts';

/** Rows of a table that a model has learned from. */
export interface LearnedRows {
  readonly table: Table;
  readonly rows: Uint32Array;
}

/**
 * Whether a row says in these columns what one says that was learned from. Rows are told apart by 53 bits of their
 * content: one that was edited since counts as another, and hardly ever one is taken for known that is not.
 */
export function learnedRowFinder(
  table: Table,
  learned: readonly LearnedRows[],
  columns: readonly string[],
): (row: number) => boolean {
  const known = new Set<number>();
  for (const part of learned) {
    const keyOf = rowKeys(part.table, columns);
    for (const row of part.rows) known.add(keyOf(row));
  }
  const keyOf = rowKeys(table, columns);
  return row => known.has(keyOf(row));
}

function rowKeys(table: Table, names: readonly string[]): (row: number) => number {
  const hashes = names.map(name => cellHashes(columnNamed(table, name)));
  return row => {
    let high = 0x811c9dc5;
    let low = 0x9e3779b9;
    for (const hashOf of hashes) {
      const cell = hashOf(row);
      high = mixed(high ^ cell);
      low = mixed(low + Math.imul(cell, 0x85ebca6b));
    }
    return (high >>> 11) * 2 ** 32 + (low >>> 0);
  };
}

function cellHashes(column: Column): (row: number) => number {
  if (isNumeric(column)) return row => (isMissing(column, row) ? 0 : numberHash(column.values[row]! + 0));
  const ofWords = column.dictionary.map(textHash);
  return row => (isMissing(column, row) ? 0 : ofWords[column.codes[row]!]!);
}

function textHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = mixed(hash ^ text.charCodeAt(i));
  return hash;
}

const number = new Float64Array(1);
const words = new Uint32Array(number.buffer);

function numberHash(value: number): number {
  number[0] = value;
  return mixed(mixed(words[0]!) ^ words[1]!);
}

/** Spreads 32 bits (MurmurHash3's finaliser). */
function mixed(bits: number): number {
  const once = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}
