import type { Column } from './column.ts';
import type { ColumnReaderOptions, ColumnReading } from './column-reader.ts';
import { convertColumn } from './convert-column.ts';
import { mayNameRows } from './infer-kind.ts';
import { foldedColumn, packedColumn } from './packed-column.ts';
import { type PackedValues, createPackedList, eachPart, isAllMissing } from './packed-values.ts';
import { createProblemLog } from './read-problems.ts';
import { type WordList, createWordList } from './word-list.ts';
import { concludePackedWords } from './word-reader.ts';

/** A value as formats with types give it; null is missing. */
export type CellValue = string | number | boolean | Date | null;

/** Takes the values of one column of a format with types, row by row. */
export interface ValueColumn {
  add(value: CellValue): void;
  /** The column of the kind that its values say; texts are told as those of delimited text. */
  finish(): ColumnReading;
}

type Sort = 'number' | 'boolean' | 'date';

/**
 * Collects values that know their type. Numbers stay numbers, dates dates, true and false booleans; a column of several
 * types is one of texts. Texts may still turn out to be numbers or dates, as in delimited text. '' and numbers that are
 * not finite are missing.
 */
export function createValueColumn(
  options: ColumnReaderOptions & {
    /** Whether texts stay what they are, as categories: a person has said what the column is. */
    readonly keepsTexts?: boolean;
  },
): ValueColumn {
  const { name, keepsTexts = false } = options;
  let sort: Sort | null = null;
  let numbers = createPackedList('number');
  let words: WordList | null = null;

  function add(value: CellValue): void {
    if (words !== null) {
      words.add(textOf(value));
      return;
    }
    if (value === null || value === '') {
      numbers.push(Number.NaN);
      return;
    }
    const own = sortOf(value);
    if (own !== null && (sort ?? own) === own) {
      sort = own;
      const number = Number(value);
      numbers.push(Number.isFinite(number) ? number : Number.NaN);
      return;
    }
    words = toWords();
    words.add(textOf(value));
  }

  function toWords(): WordList {
    const list = createWordList();
    for (const part of eachPart(numbers.finish(), float64s))
      for (const number of part) list.add(Number.isNaN(number) ? null : textOfNumber(number, sort));
    numbers = createPackedList('number');
    return list;
  }

  function finish(): ColumnReading {
    if (words === null && sort === 'number' && !keepsTexts && mayNameRows(options.written)) words = toWords();
    if (words === null && sort === 'boolean')
      return untroubled(foldedColumn({ name, kind: 'boolean', ...toWords().finish() }));
    if (words === null) {
      const values = numbers.finish();
      const kind = sort === 'date' ? 'datetime' : isWhole(values) ? 'integer' : 'number';
      return untroubled(asBoolean(foldedColumn({ name, kind, values })));
    }
    const packed = { name, ...words.finish() };
    return keepsTexts
      ? untroubled(foldedColumn({ ...packed, kind: 'category' }))
      : concludePackedWords(options, null, packed, createProblemLog());
  }

  return { add, finish };
}

const float64s = (length: number) => new Float64Array(length);

function untroubled(column: Column): ColumnReading {
  return { column, problems: [], problemCount: 0 };
}

function sortOf(value: CellValue): Sort | null {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  return value instanceof Date ? 'date' : null;
}

function textOf(value: CellValue): string | null {
  if (value === null || value === '') return null;
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? null : textOfNumber(value.getTime(), 'date');
  return String(value);
}

function textOfNumber(number: number, sort: Sort | null): string {
  if (sort === 'boolean') return String(number === 1);
  return sort === 'date' ? new Date(number).toISOString() : String(number);
}

/** Whether there are values, and all are whole. */
function isWhole(values: PackedValues): boolean {
  return !isAllMissing(values) && everyPresent(values, Number.isSafeInteger);
}

/** Numbers of which all are 0 or 1, and both occur, say yes and no, as in delimited text. */
export function asBoolean(column: Column): Column {
  const packed = packedColumn(column);
  if (packed.kind !== 'integer') return column;
  const met = new Set<number>();
  const isPair = everyPresent(packed.values, value => {
    met.add(value);
    return value === 0 || value === 1;
  });
  return isPair && met.size === 2 ? convertColumn(column, 'boolean') : column;
}

/** Whether all values that are there are so. */
function everyPresent(values: PackedValues, isSo: (value: number) => boolean): boolean {
  for (const part of eachPart(values, float64s))
    if (!part.every(value => Number.isNaN(value) || isSo(value))) return false;
  return true;
}
