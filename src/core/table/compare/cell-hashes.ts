import { type Column, cellText, isNumeric } from '../column.ts';

/** Two independent 32-bit hashes a cell: two different cells share both with a chance of 5 in 10²⁰. */
export interface CellHashes {
  readonly first: Int32Array;
  readonly second: Int32Array;
}

const [firstSeed, secondSeed] = [0x9e3779b9 | 0, 0x85ebca6b | 0];

/**
 * The hashes of a column's cells, 0 where missing. `asText` takes numbers as a person reads them, so that they can be
 * held against a column of texts.
 */
export function hashCells(column: Column, asText: boolean): CellHashes {
  if (!isNumeric(column)) return spread(column.codes, column.dictionary);
  if (!asText) return hashNumbers(column.values);
  const codes = new Map<number, number>();
  const texts: string[] = [];
  const coded = Int32Array.from(column.values, (value, row) => {
    if (Number.isNaN(value)) return -1;
    // Adding 0 turns −0 into 0, which reads the same.
    const known = codes.get(value + 0) ?? texts.push(cellText(column, row)) - 1;
    codes.set(value + 0, known);
    return known;
  });
  return spread(coded, texts);
}

function spread(codes: Int32Array, texts: readonly string[]): CellHashes {
  const firsts = Int32Array.from(texts, text => hashText(text, firstSeed));
  const seconds = Int32Array.from(texts, text => hashText(text, secondSeed));
  return {
    first: codes.map(code => (code === -1 ? 0 : firsts[code]!)),
    second: codes.map(code => (code === -1 ? 0 : seconds[code]!)),
  };
}

function hashNumbers(values: Float64Array): CellHashes {
  const [first, second] = [new Int32Array(values.length), new Int32Array(values.length)];
  const cell = new Float64Array(1);
  const words = new Int32Array(cell.buffer);
  for (let row = 0; row < values.length; row++) {
    cell[0] = values[row]! + 0;
    if (Number.isNaN(cell[0])) continue;
    first[row] = finish(mix(mix(firstSeed, words[0]!), words[1]!));
    second[row] = finish(mix(mix(secondSeed, words[1]!), words[0]!));
  }
  return { first, second };
}

function hashText(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = mix(hash, text.charCodeAt(i));
  return finish(hash ^ text.length);
}

/** One number a row from the hashes of its cells, 53 bits: among a million rows two differ unseen with a chance of 1 in 18,000. */
export function hashRows(rows: number, columns: readonly CellHashes[]): Float64Array {
  const high = new Int32Array(rows).fill(firstSeed);
  const low = new Int32Array(rows).fill(secondSeed);
  for (const { first, second } of columns) {
    for (let row = 0; row < rows; row++) {
      high[row] = mix(high[row]!, first[row]!);
      low[row] = mix(low[row]!, second[row]!);
    }
  }
  return Float64Array.from(high, (word, row) => joined(finish(word), finish(low[row]!)));
}

/** One number of 53 bits from two words. */
export function joined(high: number, low: number): number {
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}

/** One round of MurmurHash3's 32-bit mixing. */
function mix(hash: number, word: number): number {
  let scrambled = Math.imul(word, 0xcc9e2d51);
  scrambled = Math.imul((scrambled << 15) | (scrambled >>> 17), 0x1b873593);
  const mixed = hash ^ scrambled;
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}

/** MurmurHash3's last mixing, so that all bits depend on all. */
function finish(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
