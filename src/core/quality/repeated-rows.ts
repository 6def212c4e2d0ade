import { type Column, type Table, isNumeric } from '../table/column.ts';

/** A row that equals an earlier one in every column; both 0-based. */
export interface RepeatedRow {
  readonly row: number;
  readonly of: number;
}

/** Every row that repeats an earlier one; missing equals missing. Found by hash, made sure value by value. */
export function repeatedRows({ rows, columns }: Table): readonly RepeatedRow[] {
  if (columns.length === 0) return [];
  const hashes = hashRows(rows, columns);
  const equal = (a: number, b: number) => columns.every(column => cellsEqual(column, a, b));

  // Open addressing with linear probing: slot holds row + 1, 0 is free; at most half full.
  const mask = 2 ** Math.ceil(Math.log2(2 * rows + 1)) - 1;
  const slots = new Int32Array(mask + 1);
  const repeated: RepeatedRow[] = [];
  for (let row = 0; row < rows; row++) {
    let slot = hashes[row]! & mask;
    while (slots[slot] !== 0) {
      const earlier = slots[slot]! - 1;
      if (hashes[earlier] === hashes[row] && equal(earlier, row)) {
        repeated.push({ row, of: earlier });
        break;
      }
      slot = (slot + 1) & mask;
    }
    if (slots[slot] === 0) slots[slot] = row + 1;
  }
  return repeated;
}

function hashRows(rows: number, columns: readonly Column[]): Uint32Array {
  const hashes = new Uint32Array(rows);
  const cell = new Float64Array(1);
  const [low, high] = [0, 1];
  const words = new Uint32Array(cell.buffer);
  for (const column of columns) {
    const values = isNumeric(column) ? column.values : column.codes;
    for (let row = 0; row < rows; row++) {
      // Adding 0 turns −0 into 0, which equals it.
      cell[0] = values[row]! + 0;
      const isNaN = cell[0] !== cell[0];
      hashes[row] = mix(mix(hashes[row]!, isNaN ? 1 : words[low]!), isNaN ? 2 : words[high]!);
    }
  }
  return hashes;
}

/** One round of MurmurHash3's 32-bit mixing. */
function mix(hash: number, word: number): number {
  let scrambled = Math.imul(word, 0xcc9e2d51);
  scrambled = Math.imul((scrambled << 15) | (scrambled >>> 17), 0x1b873593);
  const mixed = hash ^ scrambled;
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) >>> 0;
}

function cellsEqual(column: Column, a: number, b: number): boolean {
  if (!isNumeric(column)) return column.codes[a] === column.codes[b];
  const [first, second] = [column.values[a]!, column.values[b]!];
  return first === second || (Number.isNaN(first) && Number.isNaN(second));
}
