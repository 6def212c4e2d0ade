import { type Column, type Table, columnNamed, isNumeric } from '../table/column.ts';

/**
 * A number from 0 to below 1 for a row, evenly spread over rows, that depends on nothing but what the row holds in these
 * columns: the same row draws the same lot wherever and whenever it is asked about, and no two people with the same
 * values are treated differently by luck. Mixed as MurmurHash3's 32-bit finaliser does (Appleby 2011).
 * @throws RangeError naming a column that the table has not
 */
export function rowLots(table: Table, columns: readonly string[]): (row: number) => number {
  const cells = [...columns].sort().map(name => cellHash(columnNamed(table, name)));
  return row => {
    let hash = seed;
    for (const cell of cells) hash = mix(hash ^ cell(row));
    return mix(hash) / 2 ** 32;
  };
}

const seed = 0x9e3779b9;

function cellHash(column: Column): (row: number) => number {
  if (isNumeric(column)) {
    const bits = new DataView(new ArrayBuffer(8));
    return row => {
      const value = column.values[row]!;
      // One zero and one missing value, whichever bits they come in.
      bits.setFloat64(0, Number.isNaN(value) ? NaN : value + 0);
      return mix(bits.getUint32(0) ^ mix(bits.getUint32(4)));
    };
  }
  const ofTexts = column.dictionary.map(hashText);
  const missing = hashText('');
  return row => (column.codes[row] === -1 ? missing : ofTexts[column.codes[row]!]!);
}

function hashText(text: string): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = mix(hash ^ text.charCodeAt(i));
  return hash;
}

/** Spreads a change of any bit over all of them; 0 to 2³² − 1. */
function mix(bits: number): number {
  let mixed = bits | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
