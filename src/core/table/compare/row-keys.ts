import { type Table, cellText, columnNamed } from '../column.ts';
import { quoteValue } from '../read-problems.ts';
import { type CellHashes, joined } from './cell-hashes.ts';

/** Whether a column names each row, none twice; missing values name nothing. */
export function isKey(cells: CellHashes): boolean {
  const keys = keysOf(cells);
  return !keys.includes(0) && new Set(keys).size === keys.length;
}

/** For each row of the newer table the row of the older with the same key, −1 for none. */
export function pairByKey(old: CellHashes, now: CellHashes): Int32Array {
  const rowOf = new Map<number, number>();
  for (const [row, key] of keysOf(old).entries()) rowOf.set(key, row);
  return Int32Array.from(keysOf(now), key => rowOf.get(key) ?? -1);
}

/** Why a column does not name each row of its table, in words; null where it does. */
export function repeatedKey(cells: CellHashes, table: Table, name: string): string | null {
  const seen = new Map<number, number>();
  for (const [row, key] of keysOf(cells).entries()) {
    if (key === 0) return `row ${row + 1} has no value`;
    const earlier = seen.get(key);
    if (earlier !== undefined)
      return `rows ${earlier + 1} and ${row + 1} both hold ${quoteValue(cellText(columnNamed(table, name), row))}`;
    seen.set(key, row);
  }
  return null;
}

/** One number of 53 bits a cell, 0 where missing. */
function keysOf({ first, second }: CellHashes): Float64Array {
  return Float64Array.from(first, (high, row) => joined(high, second[row]!));
}
