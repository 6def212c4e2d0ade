import type { Column } from './column.ts';
import type { DateQuestion } from './date-order.ts';
import type { DateOrder } from './parse-written-date.ts';
import type { ReadProblems } from './read-problems.ts';

/** Takes the fields of one column, row by row. */
export interface ColumnReader {
  /** The next row's field, given without its quotes; `row` is 1-based, for messages. */
  add(bytes: Uint8Array, start: number, end: number, quoted: boolean, row: number): void;
  /** The next row has no such field. */
  addMissing(): void;
  /** The column, or null when its values are not what they were taken for and have to be read again as words. */
  finish(): ColumnReading | null;
}

export interface ColumnReading extends ReadProblems {
  readonly column: Column;
  /** What a person has to say before the column is what it seems to be. */
  readonly question?: DateQuestion | undefined;
}

export interface ColumnReaderOptions {
  readonly name: string;
  /** What the file calls the column, '' for nothing; it tells identifiers from measurements. */
  readonly written: string;
  /** The decimal mark, a byte. */
  readonly mark: number;
  /** Whether a token such as "NA" in quotes is missing also among words. */
  readonly quotedTokensAreMissing: boolean;
  /** The order of day and month in its dates, where a person has said. */
  readonly dateOrder?: DateOrder | undefined;
}

/** With this share of numbers (or dates), the other values are slips, told and read as missing. */
export const mostlyShare = 0.95;
