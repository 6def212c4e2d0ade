import {
  type CodedColumn,
  type Column,
  type ColumnSchema,
  type NumericColumn,
  isNumericKind,
} from './column.ts';
import { createDictionaryBuilder } from './dictionary.ts';
import { decodeText } from './field.ts';
import { isDash, isMissingField } from './missing-tokens.ts';
import { parseDatetime } from './parse-datetime.ts';
import { parseNumber } from './parse-number.ts';
import { type ProblemLog, quoteValue } from './read-problems.ts';

/** Takes the fields of one column and makes the column of them; rows that none came for are missing. */
export interface ColumnBuilder {
  /** The field of row `row`, 0-based, given without its quotes. */
  set(row: number, bytes: Uint8Array, start: number, end: number, quoted: boolean): void;
  finish(): Column;
}

export interface BuildOptions {
  readonly rows: number;
  /** The decimal mark. */
  readonly mark: number;
  /** Whether a token such as "NA" in quotes is missing also among words. */
  readonly quotedTokensAreMissing: boolean;
  /** Hears of each value that is not of the column's kind, which becomes missing, and of bytes that are no UTF-8. */
  readonly problems: ProblemLog;
}

/** A builder for a column of this kind. */
export function createColumnBuilder({ name, kind }: ColumnSchema, options: BuildOptions): ColumnBuilder {
  return isNumericKind(kind) ? numericBuilder(name, kind, options) : codedBuilder(name, kind, options);
}

/** What a value of a numeric kind is called in a message. */
export const numericNouns = {
  number: 'a number',
  integer: 'a number',
  datetime: 'an ISO 8601 date',
} as const;

function numericBuilder(name: string, kind: NumericColumn['kind'], options: BuildOptions): ColumnBuilder {
  const { rows, mark, problems } = options;
  const values = new Float64Array(rows).fill(Number.NaN);
  const parse = kind === 'datetime' ? parseDatetime : parseNumber;
  return {
    set(row, bytes, start, end) {
      if (start === end) return;
      const value = parse(bytes, start, end, mark);
      values[row] = value;
      if (!Number.isNaN(value) || isMissingField(bytes, start, end) || isDash(bytes, start, end)) return;
      const { text } = decodeText(bytes.subarray(start, end));
      problems.add(row + 1, name, `${quoteValue(text)} is not ${numericNouns[kind]}`);
    },
    finish: () => ({ name, kind, values }),
  };
}

function codedBuilder(name: string, kind: CodedColumn['kind'], options: BuildOptions): ColumnBuilder {
  const { rows, quotedTokensAreMissing, problems } = options;
  const codes = new Int32Array(rows).fill(-1);
  let current = 0;
  const dictionary = createDictionaryBuilder(() =>
    problems.add(current + 1, name, 'some bytes are not UTF-8 text and are shown as \uFFFD'),
  );
  return {
    set(row, bytes, start, end, quoted) {
      const mayBeMissing = !quoted || quotedTokensAreMissing || start === end;
      if (mayBeMissing && isMissingField(bytes, start, end)) return;
      current = row;
      codes[row] = dictionary.encode(bytes, start, end);
    },
    finish: () => ({ name, kind, codes, dictionary: dictionary.texts() }),
  };
}
