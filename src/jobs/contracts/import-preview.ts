import type { ColumnSchema } from '../../core/table/column.ts';
import type { DateQuestion } from '../../core/table/date-order.ts';
import type { DialectCorrections } from '../../core/table/dialect.ts';
import type { Encoding } from '../../core/table/encoding.ts';
import type { Packing, TableFormat } from '../../core/table/formats/format.ts';
import type { QuoteMark } from '../../core/table/quote-mark.ts';
import type { ReadCorrections } from '../../core/table/read-corrections.ts';
import type { ReadProblems } from '../../core/table/read-problems.ts';
import type { ColumnMatch, StackedColumns } from '../../core/table/stack/stacked-names.ts';

/** What a person says of how one file is written; everything else is told from the file. */
export interface FileOptions extends DialectCorrections {
  /** The file to take out of an archive. */
  readonly entry?: string;
  /** Whether all tables of an archive are taken, one under the other. */
  readonly allEntries?: boolean;
  /** The sheet to take out of a workbook. */
  readonly sheet?: string;
  readonly encoding?: Encoding;
  readonly quote?: QuoteMark;
}

/** What a person says of the table that one file or several together hold. */
export interface TableOptions extends Pick<ReadCorrections, 'kinds' | 'dateOrders'> {
  /** Which columns stay where not all files have them; all of them unless said otherwise. */
  readonly columns?: StackedColumns;
  /** Values that mean "no value" here, besides those that always do. */
  readonly missingTokens?: readonly string[];
  /** The name of a first column that says which file a row came from. */
  readonly fileColumn?: string;
}

/** What a person says of a file, and of the table in it. */
export interface ImportOptions extends FileOptions, TableOptions {}

/** One of several files whose rows stand under each other. */
export interface FilePart extends ColumnMatch {
  /** In an archive, with its place there. */
  readonly fileName: string;
  /** Of what was read; all of it where `complete`. */
  readonly rows: number;
  readonly complete: boolean;
}

/** How delimited text was understood. */
export interface TextUnderstanding {
  readonly encoding: Encoding;
  /** Bytes. */
  readonly delimiter: number;
  readonly mark: number;
  readonly quote: QuoteMark;
}

/** What was understood of a file. */
export interface FileUnderstanding {
  readonly format: TableFormat;
  readonly packing: Packing | null;
  /** The tables in an archive, and the one that was read. */
  readonly entries: readonly string[];
  readonly entry: string | null;
  /** The sheets of a workbook, and the one that was read. */
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  /** Null for formats other than delimited text. */
  readonly text: TextUnderstanding | null;
  /** Null for formats whose names are never in a row. */
  readonly header: boolean | null;
  readonly preambleLines: number;
  /** Lines below the table that were left out. */
  readonly footer: readonly string[];
  /** How nested values became columns; null where there are none. */
  readonly rule: string | null;
  readonly questions: readonly DateQuestion[];
}

/** A file, or several as one table, as it would be imported, told before it is. */
export interface ImportPreview extends FileUnderstanding, ReadProblems {
  /** Empty where there is one file alone; the understanding is then that of the first, or of the one asked for. */
  readonly parts: readonly FilePart[];
  readonly columns: readonly ColumnSchema[];
  /** Of what was read; the whole table where `complete`. */
  readonly rows: number;
  readonly complete: boolean;
  /** The first rows as a person reads them, null where missing. */
  readonly firstRows: readonly (readonly (string | null)[])[];
}
