import type { Dialect } from './dialect.ts';
import { isBlankRecord } from './sample-records.ts';
import { type CsvRecord, tokenize } from './tokenizer.ts';

/**
 * Hands every record of a file but blank lines to `visit`: the header as row 0 where the dialect has one, then the
 * data rows from 1. Returns the number of data rows. The same bytes and dialect give the same rows as `readCsv`.
 * @throws InputError as `createTokenizer`
 */
export async function readRecords(
  chunks: AsyncIterable<Uint8Array>,
  dialect: Dialect,
  visit: (record: CsvRecord, row: number) => void,
): Promise<number> {
  let row = dialect.header ? -1 : 0;
  await tokenize(skipBytes(chunks, dialect.start), dialect.delimiter, record => {
    if (!isBlankRecord(record)) visit(record, ++row);
  });
  return Math.max(row, 0);
}

/** The stream without its first `count` bytes. */
export async function* skipBytes(
  chunks: AsyncIterable<Uint8Array>,
  count: number,
): AsyncGenerator<Uint8Array> {
  let left = count;
  for await (const chunk of chunks) {
    yield chunk.subarray(Math.min(left, chunk.length));
    left -= Math.min(left, chunk.length);
  }
}
