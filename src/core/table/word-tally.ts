import { SPACE } from './bytes.ts';
import type { CodedColumn } from './column.ts';
import { isMissingToken } from './missing-tokens.ts';
import { NumberForm, numberForm } from './parse-number.ts';
import { type ColumnOrder, columnOrder } from './date-order.ts';
import { parseDatetime } from './parse-datetime.ts';
import { parseFormattedNumber } from './parse-formatted-number.ts';
import { type DateOrder, orderEvidence } from './parse-written-date.ts';

/** What the values of a column of words are like, each row counted. */
export interface WordTally {
  /** Missing among numbers and dates, a value among words: a token in quotes, a dash. */
  missingAmongNumbers: number;
  integers: number;
  decimals: number;
  /** Digits that a number would not keep, "007". */
  codes: number;
  datetimes: number;
  /** Dates other than ISO 8601; where `order` is not known they are words. */
  writtenDates: number;
  /** What the written dates say of day and month; null where there are none. */
  readonly order: ColumnOrder | null;
  /** Everything else. */
  words: number;
  /** Rows with a value. */
  present: number;
  /** Blanks in all values together. */
  blanks: number;
  /** Whether the values are integers of which each is one more than the last. */
  consecutive: boolean;
  readonly dictionary: readonly string[];
}

/** Tallies the dictionary, each text as often as it occurs. */
export function tallyWords(
  { codes, dictionary }: Pick<CodedColumn, 'codes' | 'dictionary'>,
  mark: number,
  answered?: DateOrder,
): WordTally {
  const times = new Float64Array(dictionary.length);
  for (const code of codes) if (code !== -1) times[code]!++;
  const tally = {
    missingAmongNumbers: 0,
    integers: 0,
    decimals: 0,
    codes: 0,
    datetimes: 0,
    writtenDates: 0,
    words: 0,
  };
  let present = 0;
  let blanks = 0;
  dictionary.forEach((text, code) => {
    tally[sortOf(text, mark)] += times[code]!;
    present += times[code]!;
    blanks += times[code]! * countBlanks(text);
  });
  const consecutive = tally.integers === present && areConsecutive(dictionary);
  const order = tally.writtenDates === 0 ? null : orderOf(dictionary, answered);
  return { ...tally, order, present, blanks, consecutive, dictionary };
}

function orderOf(texts: readonly string[], answered: DateOrder | undefined): ColumnOrder {
  return answered === undefined ? columnOrder(texts) : { state: 'known', order: answered };
}

const encoder = new TextEncoder();
/** How numbers and dates begin: with a digit, a sign, a currency, a weekday or a month. */
const mayBeNumeric =
  /^(?:[\s\d+\-−.,(\p{Sc}]|(?:[A-Z]{3}|kr) ?[\d-]|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ .,]+.*\d)/iu;

/** A letter and then none, "C-17": no number or date begins so, and it is told more quickly than by the pattern. */
function beginsAsWord(text: string): boolean {
  const second = text.charCodeAt(1);
  return isLetter(text.charCodeAt(0)) && second < 0x80 && !isLetter(second);
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function sortOf(text: string, mark: number) {
  if (beginsAsWord(text) || !mayBeNumeric.test(text))
    return isMissingToken(text) ? 'missingAmongNumbers' : 'words';
  const bytes = encoder.encode(text);
  const form = numberForm(bytes, 0, bytes.length, mark);
  switch (form) {
    case NumberForm.integer:
      return 'integers';
    case NumberForm.decimal:
      return 'decimals';
    case NumberForm.code:
      return 'codes';
    case NumberForm.none:
      if (text === '-' || isMissingToken(text)) return 'missingAmongNumbers';
      if (!Number.isNaN(parseDatetime(bytes, 0, bytes.length))) return 'datetimes';
      return sortOfFormatted(text, mark);
    default:
      return form satisfies never;
  }
}

function sortOfFormatted(text: string, mark: number) {
  const value = parseFormattedNumber(text, mark);
  if (!Number.isNaN(value)) return Number.isInteger(value) ? 'integers' : 'decimals';
  return orderEvidence(text) === 'none' ? 'words' : 'writtenDates';
}

function countBlanks(text: string): number {
  let blanks = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === SPACE) blanks++;
  return blanks;
}

function areConsecutive(integers: readonly string[]): boolean {
  return integers.every(
    (text, i) => (i === 0 && !Number.isNaN(Number(text))) || Number(text) === Number(integers[i - 1]) + 1,
  );
}
