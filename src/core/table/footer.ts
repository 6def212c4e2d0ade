import { fieldText } from './field.ts';
import type { CsvRecord } from './tokenizer.ts';

/** More lines than this below a table are no footer but rows gone wrong. */
const mostFooterLines = 10;
/** A table of so few columns has rows of one value by chance. */
const leastWidth = 3;

/** Holds back records of one field until it is known whether rows follow them. */
export interface FooterHold {
  holds(): boolean;
  /** Takes a record; false where it is a row, to be taken by the caller after those that were held back. */
  take(record: CsvRecord, row: number, width: number): boolean;
  /** What is still held at the end of the file: the lines below the table. */
  lines(): readonly string[];
}

/** `release` gets the records held back that turned out to be rows, in order. */
export function createFooterHold(
  release: (record: CsvRecord, row: number, width: number) => void,
): FooterHold {
  let held: { readonly record: CsvRecord; readonly row: number }[] = [];
  return {
    holds: () => held.length > 0,
    take(record, row, width) {
      if (record.fields === 1 && width >= leastWidth && held.length < mostFooterLines) {
        held.push({ record: copyOf(record), row });
        return true;
      }
      const rows = held;
      held = [];
      for (const one of rows) release(one.record, one.row, width);
      return false;
    },
    lines: () => held.map(({ record }) => fieldText(record, 0)),
  };
}

/** A record of one field, on bytes of its own. */
function copyOf({ bytes, start, end, starts, ends, forms }: CsvRecord): CsvRecord {
  return {
    bytes: bytes.slice(start, end),
    start: 0,
    end: end - start,
    fields: 1,
    starts: Int32Array.of(starts[0]! - start),
    ends: Int32Array.of(ends[0]! - start),
    forms: Uint8Array.of(forms[0]!),
  };
}
