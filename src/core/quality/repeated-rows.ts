import { release } from '../release.ts';
import { type Column, type Table, isNumeric, takeTableRows } from '../table/column.ts';
import { passing, valueReader } from '../table/packed-column.ts';
import { findRepeats, mix, type RepeatedRow } from './find-repeats.ts';

/** Every row that repeats an earlier one; missing equals missing. Found by hash, made sure value by value. */
export function repeatedRows({ rows, columns }: Table): readonly RepeatedRow[] {
  if (columns.length === 0) return [];
  const hashes = hashRows(rows, columns);
  const readers = columns.map(valueReader);
  const repeats = findRepeats(hashes, (a, b) => readers.every(read => areEqual(read(a), read(b))));
  release(hashes);
  return repeats;
}

/** As `repeatedRows`, where it is known that only these rows, ascending, can repeat another or be repeated. */
export function repeatedRowsAmong(rows: Uint32Array, table: Table): readonly RepeatedRow[] {
  // To take out most of a table costs more than it saves.
  if (2 * rows.length > table.rows) return repeatedRows(table);
  return repeatedRows(takeTableRows(table, rows)).map(({ row, of }) => ({ row: rows[row]!, of: rows[of]! }));
}

function hashRows(rows: number, columns: readonly Column[]): Uint32Array {
  const hashes = new Uint32Array(rows);
  for (const column of columns)
    passing(column, whole => {
      if (isNumeric(whole)) mixNumbers(hashes, whole.values);
      else mixCodes(hashes, whole.codes);
    });
  return hashes;
}

function mixNumbers(hashes: Uint32Array, values: Float64Array): void {
  const cell = new Float64Array(1);
  const [low, high] = [0, 1];
  const words = new Uint32Array(cell.buffer);
  for (let row = 0; row < values.length; row++) {
    // Adding 0 turns −0 into 0, which equals it.
    cell[0] = values[row]! + 0;
    const isNaN = cell[0] !== cell[0];
    hashes[row] = mix(mix(hashes[row]!, isNaN ? 1 : words[low]!), isNaN ? 2 : words[high]!);
  }
}

function mixCodes(hashes: Uint32Array, codes: Int32Array): void {
  for (let row = 0; row < codes.length; row++) hashes[row] = mix(hashes[row]!, codes[row]!);
}

function areEqual(a: number, b: number): boolean {
  return a === b || (Number.isNaN(a) && Number.isNaN(b));
}
