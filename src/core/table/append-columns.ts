import { csvCell } from './csv-cell.ts';
import type { Dialect } from './dialect.ts';
import { type CsvRecord, FieldForm } from './tokenizer.ts';

/** Columns that are put after those of a file. */
export interface AppendedColumns {
  readonly names: readonly string[];
  /** One text a name, for the 0-based data row. */
  readonly cells: (row: number) => readonly string[];
}

/**
 * Takes the records of a file as `readRecords` hands them out and writes each again, its own bytes unchanged,
 * with cells added at its end. So that these line up under their names, a short record is filled with empty fields
 * and one longer than `fileNames` is cut. A file without a header gets the names as one.
 * `write` gets views that hold only until it returns: it copies what it keeps.
 */
export function columnAppender(
  file: {
    readonly dialect: Pick<Dialect, 'delimiter' | 'header'>;
    readonly lineEnd: string;
    readonly fileNames: readonly string[];
  },
  appended: AppendedColumns,
  write: (bytes: Uint8Array) => void,
): (record: CsvRecord, row: number) => void {
  const { dialect, lineEnd, fileNames } = file;
  const encoder = new TextEncoder();
  const delimiter = String.fromCharCode(dialect.delimiter);
  const writeTail = (emptyFields: number, cells: readonly string[]) => {
    const added = cells.map(text => delimiter + csvCell(text)).join('');
    write(encoder.encode(delimiter.repeat(emptyFields) + added + lineEnd));
  };
  return (record, row) => {
    if (row === 0) {
      write(record.bytes.subarray(record.start, record.end));
      writeTail(0, appended.names);
      return;
    }
    if (row === 1 && !dialect.header) {
      write(encoder.encode(fileNames.map(csvCell).join(delimiter)));
      writeTail(0, appended.names);
    }
    write(record.bytes.subarray(record.start, endAtWidth(record, fileNames.length)));
    writeTail(Math.max(fileNames.length - record.fields, 0), appended.cells(row - 1));
  };
}

/** Where the record's `width`-th field ends in the file, its closing quote included. */
function endAtWidth(record: CsvRecord, width: number): number {
  if (record.fields <= width) return record.end;
  const end = record.ends[width - 1]!;
  return record.forms[width - 1] === FieldForm.quoted ? end + 1 : end;
}

/** How the file ends its lines, told from its first bytes; a line feed where it has one line alone. */
export function lineEndOf(sample: Uint8Array): '\r\n' | '\n' | '\r' {
  const lineFeed = sample.indexOf(0x0a);
  if (lineFeed > 0 && sample[lineFeed - 1] === 0x0d) return '\r\n';
  return lineFeed === -1 && sample.includes(0x0d) ? '\r' : '\n';
}
