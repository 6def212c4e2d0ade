import { expect } from 'vitest';
import { cellText, type Table } from '../../../src/core/table/column.ts';
import { type CsvOptions, type CsvReading, readCsv } from '../../../src/core/table/read-csv.ts';
import { loadCsvKernel } from '../../../src/kernels/csv/load.ts';

/**
 * Reads text, or bytes, as a file would be read; in pieces of `pieceLength` bytes where it is given. The compiled reader
 * has to read the same.
 */
export async function readText(
  content: string | Uint8Array,
  options: CsvOptions = {},
  pieceLength = Number.POSITIVE_INFINITY,
): Promise<CsvReading> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const read = (kernel: CsvOptions['kernel']) =>
    readCsv(() => pieces(bytes, pieceLength), { ...options, kernel: kernel ?? null });
  const compiled = read(await loadCsvKernel()).catch((error: Error) => error.message);
  const plain = read(null);
  expect(await compiled).toEqual(await plain.catch((error: Error) => error.message));
  return plain;
}

async function* pieces(bytes: Uint8Array, pieceLength: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += pieceLength)
    yield bytes.subarray(start, start + pieceLength);
}

/** Rows of cells as a person reads them. */
export function cellsOf(table: Table): string[][] {
  return Array.from({ length: table.rows }, (_, row) => table.columns.map(column => cellText(column, row)));
}

/** Names and kinds, as `name: kind`. */
export function kindsOf(table: Table): string[] {
  return table.columns.map(({ name, kind }) => `${name}: ${kind}`);
}
