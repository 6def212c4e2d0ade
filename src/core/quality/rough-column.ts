import { type Column, isNumeric } from '../table/column.ts';
import { mix } from './find-repeats.ts';
import { plainCodes } from './plain-text.ts';

/** A column seen from some way off: cells are alike where they have the same word. */
interface RoughColumn {
  readonly wordOf: (row: number) => number;
  readonly areAlike: (a: number, b: number) => boolean;
  /** Changes the hash of each row by its word, in place. */
  readonly mixInto: (hashes: Uint32Array) => void;
}

/** Texts as plain text, numbers to twelve binary digits, a difference of about 0.01 %. */
export function roughly(column: Column): RoughColumn {
  return isNumeric(column) ? roughNumbers(column.values) : roughTexts(column.codes, column.dictionary);
}

/** No sum of an upper word and half a step is this. */
const missing = 1;

/** Sign, exponent and the first twelve digits of the mantissa, which stand in a float's upper word. */
function roughNumbers(values: Float64Array): RoughColumn {
  const words = new Int32Array(values.buffer, values.byteOffset, 2 * values.length);
  const [half, kept] = [0x80, ~0xff];
  const wordOf = (row: number) => {
    const value = values[row]!;
    if (value !== value) return missing;
    return value === 0 ? 0 : (words[2 * row + 1]! + half) & kept;
  };
  return {
    wordOf,
    areAlike: (a, b) => wordOf(a) === wordOf(b),
    mixInto: hashes => {
      for (let row = 0; row < hashes.length; row++) hashes[row] = mix(hashes[row]!, wordOf(row));
    },
  };
}

function roughTexts(codes: Int32Array, dictionary: readonly string[]): RoughColumn {
  const plain = plainCodes(dictionary);
  const wordOf = (row: number) => (codes[row] === -1 ? -1 : plain[codes[row]!]!);
  return {
    wordOf,
    areAlike: (a, b) => wordOf(a) === wordOf(b),
    mixInto: hashes => {
      for (let row = 0; row < hashes.length; row++) hashes[row] = mix(hashes[row]!, wordOf(row));
    },
  };
}
