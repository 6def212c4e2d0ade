import { BAR, COMMA, LINE_FEED, POINT, SEMICOLON, TAB, asciiText } from './bytes.ts';
import { fieldBytes, fieldText } from './field.ts';
import { isMissingToken } from './missing-tokens.ts';
import { NumberForm, numberForm } from './parse-number.ts';
import { parseDatetime } from './parse-datetime.ts';
import { type CsvRecord, FieldForm, createTokenizer, maxFields } from './tokenizer.ts';

/** How a file writes its table. */
export interface Dialect {
  /** Bytes before the first record: a byte order mark, Excel's `sep=` line. */
  readonly start: number;
  /** A byte: , ; TAB or | */
  readonly delimiter: number;
  /** The decimal mark, a byte: a point, or a comma where commas do not delimit. */
  readonly mark: number;
  /** Whether the first record holds the names. */
  readonly header: boolean;
  /** Whether each row begins with a row name that the header has no field for, as R's write.table writes. */
  readonly rowNames: boolean;
  /** Whether all fields stand in quotes, so that quotes do not tell text from missing. */
  readonly quotesAll: boolean;
}

const delimiters = [COMMA, SEMICOLON, TAB, BAR];
/** Enough to tell the dialect by, few enough to hold as text. */
const mostRecords = 500;

interface SampleField {
  readonly text: string;
  readonly quoted: boolean;
  readonly isNumber: boolean;
  readonly isCommaNumber: boolean;
}

/**
 * Tells the dialect from a file's first bytes. `complete` says that they are the whole file.
 * Known column names, of a table to be scored, decide whether the first record is the header.
 */
export function detectDialect(
  sample: Uint8Array,
  complete: boolean,
  knownNames: ReadonlySet<string> = new Set(),
): Dialect {
  const preamble = readPreamble(sample);
  const text = sample.subarray(preamble.start);
  const delimiter = preamble.delimiter ?? mostRegular(text, complete);
  const records = sampleRecords(text, complete, delimiter, readSampleRecord);
  const fields = records.flat();
  const mark = delimiter !== COMMA && writesCommas(fields) ? COMMA : POINT;
  const header = records[0]?.some(field => knownNames.has(field.text.trim())) || hasHeader(records);
  return {
    start: preamble.start,
    delimiter,
    mark,
    header,
    rowNames: header && hasRowNames(records),
    quotesAll: fields.length > 0 && fields.every(field => field.quoted),
  };
}

function readPreamble(sample: Uint8Array): { readonly start: number; readonly delimiter?: number } {
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

/** The first records of the sample, blank lines left out; one cut off at its end counts only when it is the only one. */
export function sampleRecords<T>(
  text: Uint8Array,
  complete: boolean,
  delimiter: number,
  pick: (record: CsvRecord) => T,
): readonly T[] {
  const picked: T[] = [];
  const tokenizer = createTokenizer(delimiter, record => {
    if (picked.length < mostRecords && !isBlankRecord(record)) picked.push(pick(record));
  });
  try {
    tokenizer.push(text);
    if (complete || picked.length === 0) tokenizer.end();
  } catch {
    // A quote left open under a wrong delimiter, or at the end of the sample; reading the file will tell.
  }
  return picked;
}

/** Whether the record is an empty line, or one of blanks alone. */
export function isBlankRecord(record: CsvRecord): boolean {
  if (record.fields !== 1 || record.forms[0] !== FieldForm.plain) return false;
  const { bytes, start, end } = record;
  return start === end || asciiText(bytes, start, Math.min(end, start + 100)).trim() === '';
}

function readSampleRecord(record: CsvRecord): readonly SampleField[] {
  return Array.from({ length: Math.min(record.fields, maxFields) }, (_, f) => {
    const bytes = fieldBytes(record, f);
    const decimal = numberForm(bytes, 0, bytes.length);
    const isCommaNumber =
      decimal === NumberForm.none && numberForm(bytes, 0, bytes.length, COMMA) !== NumberForm.none;
    return {
      text: fieldText(record, f),
      quoted: record.forms[f] !== FieldForm.plain,
      isNumber:
        decimal !== NumberForm.none || isCommaNumber || !Number.isNaN(parseDatetime(bytes, 0, bytes.length)),
      isCommaNumber,
    };
  });
}

function writesCommas(fields: readonly SampleField[]): boolean {
  const commas = fields.filter(field => field.isCommaNumber).length;
  const points = fields.filter(field => field.isNumber && field.text.includes('.')).length;
  return commas > points;
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
