import { BAR, COMMA, LINE_FEED, POINT, SEMICOLON, TAB, asciiText } from './bytes.ts';
import { fieldBytes, fieldText } from './field.ts';
import { isMissingToken } from './missing-tokens.ts';
import { NumberForm, numberForm } from './parse-number.ts';
import { parseDatetime } from './parse-datetime.ts';
import { parseFormattedNumber } from './parse-formatted-number.ts';
import { type MarkEvidence, markEvidence, markOf } from './decimal-mark.ts';
import { sampleRecords } from './sample-records.ts';
import { countPreamble, lengthOfLines } from './preamble.ts';
import { orderEvidence } from './parse-written-date.ts';
import { type CsvRecord, FieldForm, maxFields } from './tokenizer.ts';

/** How a file writes its table. */
export interface Dialect {
  /** Bytes before the first record: a byte order mark, Excel's `sep=` line. */
  readonly start: number;
  /** A byte: , ; TAB or | */
  readonly delimiter: number;
  /** The decimal mark, a byte: a point, or a comma where commas do not delimit. */
  readonly mark: number;
  /** Lines above the first record that belong to no table: titles, dates, comments. */
  readonly preambleLines: number;
  /** Whether the first record holds the names. */
  readonly header: boolean;
  /** Whether each row begins with a row name that the header has no field for, as R's write.table writes. */
  readonly rowNames: boolean;
  /** Whether all fields stand in quotes, so that quotes do not tell text from missing. */
  readonly quotesAll: boolean;
}

/** What a person says of a dialect. */
export type DialectCorrections = Partial<Pick<Dialect, 'delimiter' | 'mark' | 'header' | 'preambleLines'>>;

const delimiters = [COMMA, SEMICOLON, TAB, BAR];

interface SampleField {
  readonly text: string;
  readonly quoted: boolean;
  readonly isNumber: boolean;
  /** What it says of the decimal mark. */
  readonly mark: MarkEvidence;
}

/**
 * Tells the dialect from a file's first bytes. `complete` says that they are the whole file.
 * Known column names, of a table to be scored, decide whether the first record is the header; corrections hold.
 */
export function detectDialect(
  sample: Uint8Array,
  complete: boolean,
  knownNames: ReadonlySet<string> = new Set(),
  corrections: DialectCorrections = {},
): Dialect {
  const { start, delimiter: separator } = readSeparator(sample);
  const body = sample.subarray(start);
  const delimiter = corrections.delimiter ?? separator ?? mostRegular(body, complete);
  const preambleLines = corrections.preambleLines ?? countPreamble(body, complete, delimiter);
  const skipped = lengthOfLines(body, preambleLines);
  const records = sampleRecords(body.subarray(skipped), complete, delimiter, readSampleRecord);
  const fields = records.flat();
  const known = records[0]?.some(field => knownNames.has(field.text.trim())) ?? false;
  const header = corrections.header ?? (known || hasHeader(records));
  return {
    start: start + skipped,
    delimiter,
    mark: corrections.mark ?? markOf(records, delimiter),
    preambleLines,
    header,
    rowNames: header && hasRowNames(records),
    quotesAll: fields.length > 0 && fields.every(field => field.quoted),
  };
}

/** Where the text begins after a byte order mark and Excel's `sep=` line, and what that line says. */
function readSeparator(sample: Uint8Array): { readonly start: number; readonly delimiter?: number } {
  const marked = sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf;
  const start = marked ? 3 : 0;
  const lineEnd = sample.indexOf(LINE_FEED, start);
  const separator = /^"?sep=(.)"?\r?$/.exec(asciiText(sample, start, Math.min(lineEnd, start + 10)))?.[1];
  return separator === undefined ? { start } : { start: lineEnd + 1, delimiter: separator.charCodeAt(0) };
}

/** The delimiter that cuts the most records into the same number of fields, the first among them. */
function mostRegular(text: Uint8Array, complete: boolean): number {
  let best: number = COMMA;
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const score = regularity(sampleRecords(text, complete, delimiter, ({ fields }) => fields));
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

/** Ordered by the first record's agreement with the others, then by the share that agree, then by their fields. */
function regularity(fieldCounts: readonly number[]): number {
  const records = fieldCounts.length;
  const frequency = new Map<number, number>();
  for (const count of fieldCounts) frequency.set(count, (frequency.get(count) ?? 0) + 1);
  const [fields, share] = [...frequency].reduce((a, b) => (b[1] > a[1] ? b : a), [1, 0]);
  if (fields < 2) return 0;
  return (
    (fieldCounts[0] === fields ? 2 : 0) +
    share / records +
    Math.min(fields, maxFields) / (maxFields * records * 2)
  );
}

function readSampleRecord(record: CsvRecord): readonly SampleField[] {
  return Array.from({ length: Math.min(record.fields, maxFields) }, (_, f) => {
    const bytes = fieldBytes(record, f);
    const text = fieldText(record, f);
    const isPlain = numberForm(bytes, 0, bytes.length) !== NumberForm.none;
    return {
      text,
      quoted: record.forms[f] !== FieldForm.plain,
      isNumber: isPlain || isWrittenNumber(text) || !Number.isNaN(parseDatetime(bytes, 0, bytes.length)),
      mark: markEvidence(text),
    };
  });
}

/** Whether the text is a number with a decimal comma, digit groups, a currency or percent sign, or a written date. */
function isWrittenNumber(text: string): boolean {
  if (!/\d/.test(text)) return false;
  const isNumber = [POINT, COMMA].some(mark => !Number.isNaN(parseFormattedNumber(text, mark)));
  return isNumber || orderEvidence(text) !== 'none';
}

/**
 * Names stand over values of another sort: a word over numbers is a name, a number over numbers is a value, unless it
 * looks like a year. Where nothing speaks against it, the first record is the header, as in pandas.
 */
function hasHeader([first, ...others]: readonly (readonly SampleField[])[]): boolean {
  if (first === undefined) return true;
  let numberOverNumbers = false;
  for (const [f, field] of first.entries()) {
    const below = others.flatMap(record => record[f] ?? []).filter(({ text }) => !isMissingToken(text));
    const overNumbers = below.length > 0 && below.every(({ isNumber }) => isNumber);
    if (overNumbers && !field.isNumber && !isMissingToken(field.text)) return true;
    if (field.isNumber && (overNumbers || others.length === 0) && !isYear(field.text))
      numberOverNumbers = true;
  }
  return !numberOverNumbers;
}

/** Each row has one field more than the header, and not just because its line ends in a delimiter. */
function hasRowNames([header = [], ...rows]: readonly (readonly SampleField[])[]): boolean {
  const longer = rows.every(row => row.length === header.length + 1);
  return longer && rows.some(row => row.at(-1)!.text !== '');
}

const isYear = (text: string) => /^(1[89]|20)\d\d$/.test(text.trim());
