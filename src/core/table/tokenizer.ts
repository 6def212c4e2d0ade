import { InputError } from '../errors.ts';
import { CARRIAGE_RETURN, LINE_FEED, QUOTE } from './bytes.ts';

/** How a field stands in the file. */
export const FieldForm = {
  plain: 0,
  /** In quotes; the range is what they enclose. */
  quoted: 1,
  /** In quotes, with "" or with text after the closing quote: the range includes the quotes, see `unescapeField`. */
  escaped: 2,
} as const;

/** One record; the same object serves every record, so copy what outlives the call. */
export interface CsvRecord {
  readonly bytes: Uint8Array;
  /** The record as it stands in the file is `bytes.subarray(start, end)`, without its line end. */
  readonly start: number;
  readonly end: number;
  /** All fields of the record, also those past `maxFields`, whose ranges are not kept. */
  readonly fields: number;
  /** Field f is `bytes.subarray(starts[f], ends[f])`, in the form `forms[f]`. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly forms: Uint8Array;
}

export interface Tokenizer {
  /** Takes the next bytes of the file, of any length; they are copied. */
  push(chunk: Uint8Array): void;
  /** Says that the file is over; the last record needs no line end. */
  end(): void;
}

/** Field ranges kept of one record: more than any table may have columns. */
export const maxFields = 8192;
/** Bounds the memory that one record can take: a longer one is no row of a table. */
export const maxRecordBytes = 8 * 1024 * 1024;

/**
 * Splits delimited text into records as RFC 4180 does, of LF, CRLF or CR lines, and hands each to `onRecord`.
 * An empty line is a record of one empty plain field. A quote inside an unquoted field is text.
 * @throws InputError for a record over `maxRecordBytes` and for a quote that is never closed
 */
export function createTokenizer(delimiter: number, onRecord: (record: CsvRecord) => void): Tokenizer {
  const starts = new Int32Array(maxFields);
  const ends = new Int32Array(maxFields);
  const forms = new Uint8Array(maxFields);
  const record = { bytes: new Uint8Array(0), start: 0, end: 0, fields: 0, starts, ends, forms };
  const endsPlainField = new Uint8Array(256);
  for (const byte of [delimiter, LINE_FEED, CARRIAGE_RETURN]) endsPlainField[byte] = 1;

  let held = new Uint8Array(1 << 16);
  let length = 0;
  /** Scanning again pays only once the unfinished record has doubled: the work stays linear in the file. */
  let scanAt = 0;
  let afterCarriageReturn = false;
  let records = 0;

  function push(chunk: Uint8Array): void {
    if (length + chunk.length > held.length) {
      const grown = new Uint8Array(Math.max(held.length * 2, length + chunk.length));
      grown.set(held.subarray(0, length));
      held = grown;
    }
    held.set(chunk, length);
    length += chunk.length;
    if (length >= scanAt) keepRest(scan(false));
  }

  function end(): void {
    keepRest(scan(true));
  }

  function keepRest(from: number): void {
    held.copyWithin(0, from, length);
    length -= from;
    if (length > maxRecordBytes) throw tooLong(records + 1, openQuote());
    scanAt = Math.min(length * 2, maxRecordBytes + 1);
  }

  /** Hands out every whole record, and at the end of the file also an unfinished one; returns where the rest begins. */
  function scan(final: boolean): number {
    const bytes = held;
    const limit = length;
    record.bytes = bytes;
    let position = 0;
    let recordStart = 0;
    while (position < limit) {
      if (afterCarriageReturn) {
        afterCarriageReturn = false;
        if (bytes[position] === LINE_FEED) {
          recordStart = ++position;
          continue;
        }
      }
      let fields = 0;
      let terminator = delimiter;
      while (terminator === delimiter) {
        let start = position;
        let fieldEnd = position;
        let form: number = FieldForm.plain;
        if (position < limit && bytes[position] === QUOTE) {
          form = FieldForm.quoted;
          position++;
          while (position < limit) {
            if (bytes[position] !== QUOTE) position++;
            else if (bytes[position + 1] === QUOTE && position + 1 < limit) {
              form = FieldForm.escaped;
              position += 2;
            } else break;
          }
          if (position >= limit) {
            if (!final) return recordStart;
            throw neverClosed(records + 1);
          }
          fieldEnd = position++;
          if (position < limit && endsPlainField[bytes[position]!] === 0) form = FieldForm.escaped;
          if (form === FieldForm.quoted) start++;
        }
        while (position < limit && endsPlainField[bytes[position]!] === 0) position++;
        if (position >= limit && !final) return recordStart;
        if (form !== FieldForm.quoted) fieldEnd = position;
        if (fields < maxFields) {
          starts[fields] = start;
          ends[fields] = fieldEnd;
          forms[fields] = form;
        }
        fields++;
        terminator = position < limit ? bytes[position]! : LINE_FEED;
        if (terminator === delimiter) position++;
      }
      if (position - recordStart > maxRecordBytes) throw tooLong(records + 1, false);
      record.start = recordStart;
      record.end = position;
      record.fields = fields;
      records++;
      onRecord(record);
      afterCarriageReturn = terminator === CARRIAGE_RETURN;
      recordStart = ++position;
    }
    return Math.min(recordStart, limit);
  }

  /** Whether the unfinished record has a quote that could have swallowed the rest of the file. */
  function openQuote(): boolean {
    return held.subarray(0, length).includes(QUOTE);
  }

  return { push, end };
}

/** Reads a stream to its end through a tokenizer. */
export async function tokenize(
  chunks: AsyncIterable<Uint8Array>,
  delimiter: number,
  onRecord: (record: CsvRecord) => void,
): Promise<void> {
  const tokenizer = createTokenizer(delimiter, onRecord);
  for await (const chunk of chunks) tokenizer.push(chunk);
  tokenizer.end();
}

/** The error for a record, counted from 1, whose quote is never closed. */
export function neverClosed(line: number): InputError {
  return new InputError(
    `Record ${line} of the file has a quotation mark that is never closed, so the rest of the file would be one value.`,
    'Close or remove it.',
  );
}

/** The error for a record, counted from 1, over `maxRecordBytes`; `quoted` where a quote may be to blame. */
export function tooLong(line: number, quoted: boolean): InputError {
  return new InputError(
    `Record ${line} of the file is longer than ${maxRecordBytes / 1024 / 1024} MiB: that is no row of a table.`,
    quoted
      ? 'Look for a quotation mark that is never closed.'
      : 'Check that the file is comma-separated text with one row on each line.',
  );
}
