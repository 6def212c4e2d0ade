import { ZERO } from './bytes.ts';
import {
  type ColumnReader,
  type ColumnReaderOptions,
  type ColumnReading,
  mostlyShare,
} from './column-reader.ts';
import { convertColumn } from './convert-column.ts';
import { decodeText } from './field.ts';
import { isDash, isMissingField } from './missing-tokens.ts';
import { numericNouns } from './numeric-nouns.ts';
import { foldedColumn } from './packed-column.ts';
import { type PackedList, createPackedList } from './packed-values.ts';
import { parseDatetime } from './parse-datetime.ts';
import { parseFormattedNumber } from './parse-formatted-number.ts';
import { NumberForm, numberForm, parseNumber } from './parse-number.ts';
import { type ProblemLog, createProblemLog, quoteValue } from './read-problems.ts';
import { areBooleanWords, createWordPair } from './word-pair.ts';

/** Fields up to so many digits lose none as a number. */
const safeLength = 15;

/**
 * Reads a column taken for numbers. With `kind` it is of that kind whatever comes; without, the values decide between
 * number, integer and boolean, or that they are no numbers: too many words, or digits that a number would not keep.
 */
export function createNumberReader(
  options: ColumnReaderOptions,
  kind: 'number' | 'integer' | null,
): ColumnReader {
  const { name, mark } = options;
  const list = createPackedList('number');
  const log = createProblemLog();
  const pair = createWordPair();
  let numbers = 0;
  let slips = 0;
  let dashes = 0;
  let decimals = false;
  let codes = false;
  let formatted = 0;

  function add(bytes: Uint8Array, start: number, end: number, quoted: boolean, row: number): void {
    const value = start === end ? Number.NaN : parseNumber(bytes, start, end, mark);
    if (Number.isNaN(value)) {
      list.push(start === end ? value : addOther(bytes, start, end, quoted, row));
      return;
    }
    list.push(value);
    numbers++;
    if (kind !== null) return;
    pair.add(bytes, start, end);
    const first = bytes[start]!;
    const mayBeCode = first <= ZERO || end - start > safeLength;
    if (decimals && !mayBeCode) return;
    const form = numberForm(bytes, start, end, mark);
    if (form === NumberForm.decimal) decimals = true;
    else if (form === NumberForm.code) codes = true;
  }

  /** Takes a field that is no plain number; returns its value where it is one with digit groups or a sign. */
  function addOther(bytes: Uint8Array, start: number, end: number, quoted: boolean, row: number): number {
    if (isDash(bytes, start, end)) dashes++;
    else if (isMissingField(bytes, start, end)) dashes += quoted && !options.quotedTokensAreMissing ? 1 : 0;
    else {
      const { text } = decodeText(bytes.subarray(start, end));
      const value = parseFormattedNumber(text, mark);
      if (!Number.isNaN(value)) {
        numbers++;
        formatted++;
        if (!Number.isInteger(value)) decimals = true;
        return value;
      }
      slips++;
      log.add(row, name, `${quoteValue(text)} is not ${numericNouns.number}`);
    }
    return Number.NaN;
  }

  function finish(): ColumnReading | null {
    const words = formatted === 0 ? pair.words() : null;
    return concludeNumbers(name, kind, { numbers, slips, dashes, decimals, codes, words }, list, log);
  }

  return { add, addMissing: () => list.push(Number.NaN), finish };
}

/** What was found in a column taken for numbers. */
export interface NumberTally {
  readonly numbers: number;
  readonly slips: number;
  /** Values that are missing among numbers, and may be words. */
  readonly dashes: number;
  readonly decimals: boolean;
  /** Whether a number would not keep the digits of some. */
  readonly codes: boolean;
  /** The short values, null where there are more than two or others. */
  readonly words: readonly string[] | null;
}

/** The column that these values are, null where they are no numbers after all and `kind` does not make them so. */
export function concludeNumbers(
  name: string,
  kind: 'number' | 'integer' | null,
  { numbers, slips, dashes, decimals, codes, words }: NumberTally,
  values: Pick<PackedList, 'finish'>,
  log: ProblemLog,
): ColumnReading | null {
  const empty = numbers + slips === 0;
  if (kind === null && (codes || (empty ? dashes > 0 : numbers < mostlyShare * (numbers + slips))))
    return null;
  const column = foldedColumn({
    name,
    kind: kind ?? (decimals || empty ? 'number' : 'integer'),
    values: values.finish(),
  });
  const isBoolean = kind === null && slips + dashes === 0 && words !== null && areBooleanWords(words);
  return { column: isBoolean ? convertColumn(column, 'boolean') : column, ...log.told() };
}

/** The column that these dates are; null, unless `forced`, where too few values are dates. */
export function concludeDates(
  name: string,
  forced: boolean,
  { dates, slips }: { readonly dates: number; readonly slips: number },
  values: Pick<PackedList, 'finish'>,
  log: ProblemLog,
): ColumnReading | null {
  if (!forced && dates < mostlyShare * (dates + slips)) return null;
  const column = foldedColumn({ name, kind: 'datetime', values: values.finish() });
  return { column, ...log.told() };
}

/** Reads a column taken for ISO 8601 dates; unless `forced`, one with too many other values is none. */
export function createDatetimeReader(options: ColumnReaderOptions, forced: boolean): ColumnReader {
  const { name } = options;
  const list = createPackedList('number');
  const log = createProblemLog();
  let dates = 0;
  let slips = 0;
  return {
    add(bytes, start, end, _quoted, row) {
      const value = start === end ? Number.NaN : parseDatetime(bytes, start, end);
      list.push(value);
      if (!Number.isNaN(value)) dates++;
      else if (!isMissingField(bytes, start, end) && !isDash(bytes, start, end)) {
        slips++;
        const { text } = decodeText(bytes.subarray(start, end));
        log.add(row, name, `${quoteValue(text)} is not ${numericNouns.datetime}`);
      }
    },
    addMissing: () => list.push(Number.NaN),
    finish: () => concludeDates(name, forced, { dates, slips }, list, log),
  };
}
