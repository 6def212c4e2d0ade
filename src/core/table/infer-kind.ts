import type { ColumnKind } from './column.ts';
import { mostlyShare } from './column-reader.ts';
import type { WordTally } from './word-tally.ts';
import { areBooleanWords } from './word-pair.ts';

/** Below so many values, that all differ may be chance. */
const fewestToNameRows = 20;
/** Nearly unique: a few repeats are slips. */
const nameRowsShare = 0.99;
/** Values of so many words on average are sentences. */
const wordsOfText = 3;
/** Categories repeat: more different values than this, and more than half of all, are texts. */
const mostCategories = 50;

const rowName = /(^|[^a-z])(id|uuid|guid|key|identifier)$|[a-z0-9](Id|ID|Key)$/;
const rowNumberName = /^(unnamed: 0|index|idx|row|row ?_?(names?|num(ber)?|no|nr|id)|nr|no|num|number|#)?$/i;

/** Whether integers under this name may name the rows; '' is the name of a column that has none. */
export function mayNameRows(name: string): boolean {
  return isRowName(name) || rowNumberName.test(name);
}

function isRowName(name: string): boolean {
  return rowName.test(name) || rowName.test(name.toLowerCase());
}

/** The kind of a column with these values, all rows taken into account. `name` is as the file has it, '' for none. */
export function inferKind(name: string, tally: WordTally): ColumnKind {
  const { integers, decimals, codes, words, texts, order, writtenDates } = tally;
  if (texts.length <= 2 && areBooleanWords(texts.list())) return 'boolean';
  const numbers = integers + decimals;
  const datetimes = tally.datetimes + (order?.state === 'known' ? writtenDates : 0);
  const amongNumbers = numbers + codes + tally.datetimes + writtenDates + words;
  if (amongNumbers === 0) return texts.length > 0 ? 'category' : 'number';
  if (codes === 0 && numbers >= mostlyShare * amongNumbers) {
    if (decimals > 0) return 'number';
    return namesRows(name, tally) ? 'identifier' : 'integer';
  }
  if (datetimes >= mostlyShare * amongNumbers) return 'datetime';
  return kindOfWords(name, tally);
}

function namesRows(
  name: string,
  { integers, words, datetimes, writtenDates, texts, consecutive }: WordTally,
): boolean {
  const unique = words + datetimes + writtenDates === 0 && texts.length >= integers;
  if (!unique || !mayNameRows(name)) return false;
  return isRowName(name) ? integers >= 2 : consecutive && integers >= fewestToNameRows;
}

function kindOfWords(name: string, { blanks, present, texts }: WordTally): ColumnKind {
  const meanWords = 1 + blanks / present;
  const share = texts.length / present;
  const differ = share >= nameRowsShare;
  const enough = present >= fewestToNameRows;
  if (differ && meanWords < wordsOfText && (enough || isRowName(name))) return 'identifier';
  if (differ && meanWords >= wordsOfText && enough) return 'text';
  return texts.length > mostCategories && share > 0.5 ? 'text' : 'category';
}

/** Whether the column would hold dates if only one knew whether day or month comes first. */
export function asksForOrder({ order, writtenDates, datetimes, present }: WordTally): boolean {
  return order?.state === 'ambiguous' && writtenDates + datetimes >= mostlyShare * present;
}
