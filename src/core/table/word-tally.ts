import { SPACE } from './bytes.ts';
import { mostlyShare } from './column-reader.ts';
import { type ColumnOrder, columnOrder } from './date-order.ts';
import { decodeText } from './field.ts';
import { isMissingToken } from './missing-tokens.ts';
import type { PackedWords } from './packed-column.ts';
import { type PackedTexts, eachText } from './packed-texts.ts';
import { type PackedValues, eachPart } from './packed-values.ts';
import { isMissingWord, mayBeNumeric } from './number-like.ts';
import { NumberForm, numberForm } from './parse-number.ts';
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
  readonly texts: PackedTexts;
}

/**
 * Tallies the dictionary, each text as often as it occurs. Once so many are words that the column is one of words
 * whatever comes, the others are not looked at, and in no count but those of all values.
 */
export function tallyWords(
  { codes, texts }: Pick<PackedWords, 'codes' | 'texts'>,
  mark: number,
  answered?: DateOrder,
): WordTally {
  // Where there are as many texts as rows, each is there once.
  const times = texts.length === codes.length ? null : countCodes(codes, texts.length);
  const present = times === null ? texts.length : times.reduce((sum, count) => sum + count, 0);
  const mostWordsAmongOthers = (1 - mostlyShare) * present;
  const tally = {
    missingAmongNumbers: 0,
    integers: 0,
    decimals: 0,
    codes: 0,
    datetimes: 0,
    writtenDates: 0,
    words: 0,
  };
  let isOfWords = false;
  let blanks = 0;
  let code = 0;
  for (const { bytes, ends } of texts.pages()) {
    const hasBlanks = bytes.includes(SPACE);
    if (isOfWords && !hasBlanks) {
      code += ends.length;
      continue;
    }
    let start = 0;
    for (const end of ends) {
      const count = times === null ? 1 : times[code++]!;
      if (hasBlanks) blanks += count * countBlanks(bytes, start, end);
      if (!isOfWords) {
        tally[sortOf(bytes, start, end, mark)] += count;
        isOfWords = tally.words > mostWordsAmongOthers;
      }
      start = end;
    }
  }
  const consecutive = tally.integers === present && areConsecutive(texts);
  const order = isOfWords || tally.writtenDates === 0 ? null : orderOf(texts, answered);
  return { ...tally, order, present, blanks, consecutive, texts };
}

function countCodes(codes: PackedValues, texts: number): Uint32Array {
  const times = new Uint32Array(texts);
  for (const part of eachPart(codes, length => new Int32Array(length)))
    for (let i = 0; i < part.length; i++) {
      const code = part[i]!;
      if (code !== -1) times[code]!++;
    }
  return times;
}

function orderOf(texts: PackedTexts, answered: DateOrder | undefined): ColumnOrder {
  return answered === undefined ? columnOrder(texts.list()) : { state: 'known', order: answered };
}

function sortOf(bytes: Uint8Array, start: number, end: number, mark: number) {
  if (!mayBeNumeric(bytes, start, end))
    return isMissingWord(bytes, start, end) ? 'missingAmongNumbers' : 'words';
  const form = numberForm(bytes, start, end, mark);
  switch (form) {
    case NumberForm.integer:
      return 'integers';
    case NumberForm.decimal:
      return 'decimals';
    case NumberForm.code:
      return 'codes';
    case NumberForm.none: {
      const { text } = decodeText(bytes.subarray(start, end));
      if (text === '-' || isMissingToken(text)) return 'missingAmongNumbers';
      if (!Number.isNaN(parseDatetime(bytes, start, end))) return 'datetimes';
      return sortOfFormatted(text, mark);
    }
    default:
      return form satisfies never;
  }
}

function sortOfFormatted(text: string, mark: number) {
  const value = parseFormattedNumber(text, mark);
  if (!Number.isNaN(value)) return Number.isInteger(value) ? 'integers' : 'decimals';
  return orderEvidence(text) === 'none' ? 'words' : 'writtenDates';
}

function countBlanks(bytes: Uint8Array, start: number, end: number): number {
  let blanks = 0;
  for (let i = start; i < end; i++) if (bytes[i] === SPACE) blanks++;
  return blanks;
}

function areConsecutive(integers: PackedTexts): boolean {
  let last: number | null = null;
  for (const text of eachText(integers)) {
    const integer = Number(text);
    if (last === null ? Number.isNaN(integer) : integer !== last + 1) return false;
    last = integer;
  }
  return true;
}
