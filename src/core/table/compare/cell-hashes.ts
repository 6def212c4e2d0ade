import { type Column, cellText, isNumeric } from '../column.ts';
import { hashBytes } from '../hash-bytes.ts';

/** Two independent 32-bit hashes a cell: two different cells share both with a chance of 5 in 10²⁰. */
export interface CellHashes {
  readonly first: Int32Array;
  readonly second: Int32Array;
}

/** The hashes of a column's cells as a person reads them, so that a number and its text are alike; 0 where missing. */
export function hashCells(column: Column): CellHashes {
  const encoder = new TextEncoder();
  const hashText = (text: string): readonly [number, number] => {
    const bytes = encoder.encode(`${text}\u0000`);
    return [hashBytes(bytes, 0, bytes.length), hashBytes(bytes.toReversed(), 0, bytes.length)];
  };
  const missing = [0, 0] as const;
  if (!isNumeric(column)) {
    const hashes = column.dictionary.map(hashText);
    return gather(column.codes.length, row =>
      column.codes[row] === -1 ? missing : hashes[column.codes[row]!]!,
    );
  }
  const known = new Map<number, readonly [number, number]>();
  return gather(column.values.length, row => {
    // Adding 0 turns −0 into 0, which reads the same.
    const value = column.values[row]! + 0;
    if (Number.isNaN(value)) return missing;
    const hashes = known.get(value) ?? hashText(cellText(column, row));
    known.set(value, hashes);
    return hashes;
  });
}

function gather(rows: number, hashesAt: (row: number) => readonly [number, number]): CellHashes {
  const [first, second] = [new Int32Array(rows), new Int32Array(rows)];
  for (let row = 0; row < rows; row++) [first[row], second[row]] = hashesAt(row) as [number, number];
  return { first, second };
}

/** One number a row from the hashes of its cells, 53 bits: among a million rows two differ unseen with a chance of 1 in 18,000. */
export function hashRows(rows: number, columns: readonly CellHashes[]): Float64Array {
  const hashes = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    let high = 0x9e3779b9 | 0;
    let low = 0x85ebca6b | 0;
    for (const { first, second } of columns) {
      high = mix(high, first[row]!);
      low = mix(low, second[row]!);
    }
    hashes[row] = (high >>> 11) * 2 ** 32 + (low >>> 0);
  }
  return hashes;
}

/** One round of MurmurHash3's 32-bit mixing. */
function mix(hash: number, word: number): number {
  let scrambled = Math.imul(word, 0xcc9e2d51);
  scrambled = Math.imul((scrambled << 15) | (scrambled >>> 17), 0x1b873593);
  const mixed = hash ^ scrambled;
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}
