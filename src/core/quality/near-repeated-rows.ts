import { type Column, type Table, isNumeric } from '../table/column.ts';
import { findRepeats, mix, type RepeatedRow } from './find-repeats.ts';
import { plainCodes } from './plain-text.ts';

/** What a cell says, roughly, in one number: rows are near each other where all of them agree. */
type CellWord = (row: number) => number;

/**
 * Every row that says nearly what an earlier one says: identifiers left out, texts compared as plain text, numbers to
 * twelve binary digits, a difference of about 0.01 %.
 */
export function nearRepeatedRows({ rows, columns }: Table): readonly RepeatedRow[] {
  const compared = columns.filter(({ kind }) => kind !== 'identifier');
  if (compared.length === 0) return [];
  const words = compared.map(wordOf);
  const hashes = new Uint32Array(rows);
  for (const word of words) for (let row = 0; row < rows; row++) hashes[row] = mix(hashes[row]!, word(row));
  return findRepeats(hashes, (a, b) => words.every(word => word(a) === word(b)));
}

function wordOf(column: Column): CellWord {
  return isNumeric(column) ? roundedWord(column.values) : plainWord(column.codes, column.dictionary);
}

/** Sign, exponent and the first twelve digits of the mantissa, which stand in a float's upper word. */
function roundedWord(values: Float64Array): CellWord {
  const cell = new Float64Array(1);
  const words = new Int32Array(cell.buffer);
  const [upper, half, kept] = [1, 0x80, ~0xff];
  return row => {
    cell[0] = values[row]! + 0;
    return (words[upper]! + half) & kept;
  };
}

function plainWord(codes: Int32Array, dictionary: readonly string[]): CellWord {
  const plain = plainCodes(dictionary);
  return row => (codes[row] === -1 ? -1 : plain[codes[row]!]!);
}
