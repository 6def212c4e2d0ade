import type { ColumnSchema } from '../../core/table/column.ts';
import type { DateQuestion } from '../../core/table/date-order.ts';
import type { Encoding } from '../../core/table/encoding.ts';
import type { Packing, TableFormat } from '../../core/table/formats/format.ts';
import type { ReadCorrections } from '../../core/table/read-corrections.ts';
import type { ReadProblems } from '../../core/table/read-problems.ts';

/** What a person says of a file; everything else is told from the file. */
export interface ImportOptions extends ReadCorrections {
  /** The file to take out of an archive. */
  readonly entry?: string;
  /** The sheet to take out of a workbook. */
  readonly sheet?: string;
  readonly encoding?: Encoding;
}

/** How delimited text was understood. */
export interface TextUnderstanding {
  readonly encoding: Encoding;
  /** Bytes. */
  readonly delimiter: number;
  readonly mark: number;
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

/** A file as it would be imported, told before it is. */
export interface ImportPreview extends FileUnderstanding, ReadProblems {
  readonly columns: readonly ColumnSchema[];
  /** Of what was read; the whole table where `complete`. */
  readonly rows: number;
  readonly complete: boolean;
  /** The first rows as a person reads them, null where missing. */
  readonly firstRows: readonly (readonly (string | null)[])[];
}
