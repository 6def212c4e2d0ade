import { POINT, SPACE } from './bytes.ts';
import { type DistinctCounter, createDistinctCounter } from './distinct-counter.ts';
import { type WordPair, createWordPair } from './word-pair.ts';
import { isDash, isMissingField } from './missing-tokens.ts';
import { NumberForm, numberForm, parseNumber } from './parse-number.ts';
import { parseDatetime } from './parse-datetime.ts';

/** What all the values of one column are like, from which its kind is inferred. */
export interface ColumnTally {
  /** Rows without a value. */
  missing: number;
  /** Missing among numbers and dates, a value among words: a token in quotes, a dash. */
  missingAmongNumbers: number;
  integers: number;
  decimals: number;
  /** Digits that a number would not keep, "007". */
  codes: number;
  datetimes: number;
  /** Everything else. */
  words: number;
  /** Blanks inside words and codes. */
  spaces: number;
  /** Whether each integer so far is one more than the last. */
  consecutive: boolean;
  lastInteger: number;
  readonly pair: WordPair;
  /** Of all values, but of the numbers in a column of nothing else only the first thousand, unless they may name rows. */
  readonly values: DistinctCounter;
}

export function createColumnTally(): ColumnTally {
  return {
    missing: 0,
    missingAmongNumbers: 0,
    integers: 0,
    decimals: 0,
    codes: 0,
    datetimes: 0,
    words: 0,
    spaces: 0,
    consecutive: true,
    lastInteger: Number.NaN,
    pair: createWordPair(),
    values: createDistinctCounter(),
  };
}

/** How the fields of one column are to be read. */
export interface TallyOptions {
  readonly mark: number;
  /** Whether a token in quotes is missing also among words. */
  readonly quotedTokensAreMissing: boolean;
  /** Whether the column's name says that its integers may name rows, so that they are worth counting. */
  readonly mayNameRows: boolean;
}

/** Takes one field into account; `quoted` fields are given without their quotes. */
export function tallyField(
  tally: ColumnTally,
  bytes: Uint8Array,
  start: number,
  end: number,
  quoted: boolean,
  options: TallyOptions,
): void {
  if (start === end) {
    tally.missing++;
    return;
  }
  const form = numberForm(bytes, start, end, options.mark);
  if (form === NumberForm.none && isMissingField(bytes, start, end)) {
    if (quoted && !options.quotedTokensAreMissing) tallyWeakMissing(tally, bytes, start, end);
    else tally.missing++;
    return;
  }
  tally.pair.add(bytes, start, end);
  switch (form) {
    case NumberForm.integer:
      tally.integers++;
      if (options.mayNameRows) tallyRowNumber(tally, bytes, start, end);
      else if (mayBeMixed(tally)) tally.values.add(bytes, start, end);
      return;
    case NumberForm.decimal:
      tally.decimals++;
      if (mayBeMixed(tally)) tally.values.add(bytes, start, end);
      return;
    case NumberForm.code:
      tally.codes++;
      break;
    case NumberForm.none:
      if (isDash(bytes, start, end)) tally.missingAmongNumbers++;
      else if (Number.isNaN(parseDatetime(bytes, start, end))) tally.words++;
      else tally.datetimes++;
      break;
    default:
      form satisfies never;
  }
  tally.values.add(bytes, start, end);
  for (let i = start; i < end; i++) if (bytes[i] === SPACE) tally.spaces++;
}

/** Counting different numbers pays only where they may turn out to be categories among others. */
function mayBeMixed({ integers, decimals, words, codes }: ColumnTally): boolean {
  return integers + decimals <= 1000 || words + codes > 0;
}

function tallyWeakMissing(tally: ColumnTally, bytes: Uint8Array, start: number, end: number): void {
  tally.missingAmongNumbers++;
  tally.pair.add(bytes, start, end);
  tally.values.add(bytes, start, end);
}

function tallyRowNumber(tally: ColumnTally, bytes: Uint8Array, start: number, end: number): void {
  const value = parseNumber(bytes, start, end, POINT);
  if (value !== tally.lastInteger + 1 && !Number.isNaN(tally.lastInteger)) tally.consecutive = false;
  tally.lastInteger = value;
  tally.values.add(bytes, start, end);
}
