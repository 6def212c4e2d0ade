import { release } from '../release.ts';
import { type CodedColumn, type Column, type NumericColumn, isNumeric } from './column.ts';
import { type PackedTexts, listedTexts } from './packed-texts.ts';
import { type PackedValues, unpackValues, valueAt, wrapCodes, wrapValues } from './packed-values.ts';

/** A column of numbers as reading leaves it: about as long in memory as in the file, or shorter. */
export interface PackedNumbers {
  readonly name: string;
  readonly kind: NumericColumn['kind'];
  readonly values: PackedValues;
}

/** A column of words as reading leaves it. */
export interface PackedWords {
  readonly name: string;
  readonly kind: CodedColumn['kind'];
  readonly codes: PackedValues;
  readonly texts: PackedTexts;
}

export type PackedColumn = PackedNumbers | PackedWords;

const packedOf = new WeakMap<Column, PackedColumn>();

/**
 * A packed column, to be used as any other: its arrays are made when they are first asked for, and kept. Who goes over
 * all columns looks at each with `passing`, so that only one of them stands whole in memory.
 */
export function foldedColumn(packed: PackedColumn): Column {
  const { column } = unfolding(packed);
  packedOf.set(column, packed);
  return column;
}

/** One look at a column; what it unfolds for that is freed after it, so nothing of it may be kept. */
export function passing<T>(column: Column, look: (column: Column) => T): T {
  const packed = packedOf.get(column);
  if (packed === undefined) return look(column);
  const { column: passed, unfolded } = unfolding(packed);
  packedOf.set(passed, packed);
  const seen = look(passed);
  release(...unfolded());
  return seen;
}

interface Unfolding {
  readonly column: Column;
  /** The arrays that were made so far. */
  readonly unfolded: () => readonly ArrayBufferView[];
}

function unfolding(packed: PackedColumn): Unfolding {
  return 'values' in packed ? unfoldingNumbers(packed) : unfoldingWords(packed);
}

function unfoldingNumbers({ name, kind, values }: PackedNumbers): Unfolding {
  let whole: NumericColumn['values'] | null = null;
  const column = {
    name,
    kind,
    get values() {
      return (whole ??= unpackValues(values, new Float64Array(values.length)));
    },
  };
  return { column, unfolded: () => (whole === null ? [] : [whole]) };
}

function unfoldingWords({ name, kind, codes, texts }: PackedWords): Unfolding {
  let whole: CodedColumn['codes'] | null = null;
  let list: CodedColumn['dictionary'] | null = null;
  const column = {
    name,
    kind,
    get codes() {
      return (whole ??= unpackValues(codes, new Int32Array(codes.length)));
    },
    get dictionary() {
      return (list ??= texts.list());
    },
  };
  return { column, unfolded: () => (whole === null ? [] : [whole]) };
}

/** What a folded column is made of; any other as it is, nothing copied. */
export function packedColumn(column: CodedColumn): PackedWords;
export function packedColumn(column: Column): PackedColumn;
export function packedColumn(column: Column): PackedColumn {
  const packed = packedOf.get(column);
  if (packed !== undefined) return packed;
  const { name } = column;
  return isNumeric(column)
    ? { name, kind: column.kind, values: wrapValues(column.values) }
    : { name, kind: column.kind, codes: wrapCodes(column.codes), texts: listedTexts(column.dictionary) };
}

/** Reads single values, or codes, of a column, without unfolding it. */
export function valueReader(column: Column): (row: number) => number {
  const packed = packedOf.get(column);
  if (packed === undefined) {
    const values = isNumeric(column) ? column.values : column.codes;
    return row => values[row]!;
  }
  const values = 'values' in packed ? packed.values : packed.codes;
  return row => valueAt(values, row);
}
