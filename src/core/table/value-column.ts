import type { CodedColumn, Column, NumericColumn } from './column.ts';
import type { ColumnReaderOptions, ColumnReading } from './column-reader.ts';
import { convertColumn } from './convert-column.ts';
import { mayNameRows } from './infer-kind.ts';
import { createValueList } from './value-list.ts';
import { createProblemLog } from './read-problems.ts';
import { concludeWords } from './word-reader.ts';

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
  const { name, expectedRows, keepsTexts = false } = options;
  let sort: Sort | null = null;
  let numbers = createValueList(length => new Float64Array(length), expectedRows);
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
    const list = createWordList(expectedRows);
    for (const number of numbers.take()) list.add(Number.isNaN(number) ? null : textOfNumber(number, sort));
    numbers = createValueList(length => new Float64Array(length), 0);
    return list;
  }

  function finish(): ColumnReading {
    if (words !== null && keepsTexts)
      return { column: { name, kind: 'category', ...words.take() }, problems: [], problemCount: 0 };
    if (words === null && sort === 'number' && !keepsTexts && mayNameRows(options.written)) words = toWords();
    if (words !== null) return concludeWords(options, null, { name, ...words.take() }, createProblemLog());
    if (sort === 'boolean') {
      const texts = toWords().take();
      return { column: { name, kind: 'boolean', ...texts }, problems: [], problemCount: 0 };
    }
    const values = numbers.take();
    const kind = sort === 'date' ? 'datetime' : isWhole(values) ? 'integer' : 'number';
    return { column: asBoolean({ name, kind, values }), problems: [], problemCount: 0 };
  }

  return { add, finish };
}

interface WordList {
  add(text: string | null): void;
  take(): Pick<CodedColumn, 'codes' | 'dictionary'>;
}

function createWordList(expectedRows: number): WordList {
  const codes = createValueList(length => new Int32Array(length), expectedRows);
  const codeOf = new Map<string, number>();
  return {
    add(text) {
      if (text === null) {
        codes.push(-1);
        return;
      }
      const known = codeOf.get(text);
      codes.push(known ?? codeOf.size);
      if (known === undefined) codeOf.set(text, codeOf.size);
    },
    take: () => ({ codes: codes.take(), dictionary: [...codeOf.keys()] }),
  };
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
function isWhole(values: Float64Array): boolean {
  let present = false;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    if (!Number.isSafeInteger(value)) return false;
    present = true;
  }
  return present;
}

/** Numbers of which all are 0 or 1, and both occur, say yes and no, as in delimited text. */
export function asBoolean(column: NumericColumn): Column {
  if (column.kind !== 'integer') return column;
  const { values } = column;
  const isPair = values.every(value => value === 0 || value === 1 || Number.isNaN(value));
  return isPair && values.includes(0) && values.includes(1) ? convertColumn(column, 'boolean') : column;
}
