import type { ColumnKind } from './column.ts';
import type { ColumnTally } from './column-tally.ts';
import { areBooleanWords } from './word-pair.ts';

/** With this share of numbers (or dates), the other values are slips, reported and read as missing. */
const mostlyShare = 0.95;
/** Below so many values, that all differ may be chance. */
const fewestToNameRows = 20;
/** Nearly unique: a few repeats are slips. */
const nameRowsShare = 0.99;
/** More words than this in a value make it a text. */
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
export function inferKind(name: string, tally: ColumnTally): ColumnKind {
  const { integers, decimals, codes, datetimes, words } = tally;
  const numbers = integers + decimals;
  const amongNumbers = numbers + codes + datetimes + words;
  const boolean = tally.pair.words();
  if (boolean !== null && areBooleanWords(boolean)) return 'boolean';
  if (amongNumbers === 0) return tally.missingAmongNumbers > 0 ? 'category' : 'number';
  if (codes === 0 && numbers >= mostlyShare * amongNumbers) {
    if (decimals > 0) return 'number';
    return namesRows(name, tally) ? 'identifier' : 'integer';
  }
  if (datetimes >= mostlyShare * amongNumbers) return 'datetime';
  return kindOfWords(name, tally, amongNumbers + tally.missingAmongNumbers);
}

function namesRows(name: string, { integers, words, datetimes, values, consecutive }: ColumnTally): boolean {
  if (!mayNameRows(name) || words + datetimes > 0 || values.distinctShare() < 1) return false;
  return isRowName(name) ? integers >= 2 : consecutive && integers >= fewestToNameRows;
}

function kindOfWords(name: string, { spaces, values }: ColumnTally, present: number): ColumnKind {
  const meanWords = 1 + spaces / present;
  const share = values.distinctShare();
  const repeats = share < nameRowsShare;
  if (meanWords < wordsOfText && !repeats && (present >= fewestToNameRows || isRowName(name)))
    return 'identifier';
  if (values.distinct() > mostCategories && share > 0.5) return 'text';
  if (meanWords >= wordsOfText && !repeats && present >= fewestToNameRows) return 'text';
  return 'category';
}
