import { type AsyncBuffer, parquetMetadataAsync, parquetScan, parquetSchema } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { InputError, messageOf } from '../../../core/errors.ts';
import type { ColumnReading } from '../../../core/table/column-reader.ts';
import { type TypedReading, columnCollector, typedTable } from '../../../core/table/formats/typed-table.ts';
import { maxColumns } from '../../../core/table/plan-columns.ts';
import type { ReadCorrections } from '../../../core/table/read-corrections.ts';
import type { CellValue, ValueColumn } from '../../../core/table/value-column.ts';

export interface ParquetReading extends TypedReading {
  /** Rows of the file, also those that were not asked for. */
  readonly fileRows: number;
  /** What became of the columns that hold lists or records; null where there are none. */
  readonly rule: string | null;
}

/**
 * Reads a Parquet file column by column, one row group at a time, so that no more than a column chunk is held beside
 * the table. `mostRows` stops at the end of the row group that reaches it. Nested values are kept as JSON text.
 * @throws InputError when it is damaged, empty or too wide
 */
export async function readParquet(
  source: Blob,
  corrections: ReadCorrections,
  mostRows: number,
  report: (fraction: number) => void,
): Promise<ParquetReading> {
  const file = asyncBuffer(source);
  try {
    const metadata = await parquetMetadataAsync(file);
    const schema = parquetSchema(metadata).children;
    const names = schema.map(({ element }) => element.name);
    if (names.length > maxColumns)
      throw new InputError(`The file has ${names.length} columns; Terrarium reads at most ${maxColumns}.`);
    const fileRows = Number(metadata.num_rows);
    const rows = Math.min(fileRows, mostRows);
    if (rows === 0)
      throw new InputError('The Parquet file has no rows.', 'Choose a file with one row for each case.');
    const readings: ColumnReading[] = [];
    for (const [c, name] of names.entries()) {
      const column = columnCollector(name, corrections);
      const scan = await parquetScan({ file, metadata, columns: [name], compressors });
      let taken = 0;
      for (const range of scan.ranges) {
        if (taken >= rows) break;
        const values = await scan.readColumn({ column: name, ...range });
        taken += addAll(column, values, rows - taken);
        report((c + taken / rows) / names.length);
      }
      readings.push(column.finish());
    }
    const nested = schema.filter(({ children }) => children.length > 0).map(({ element }) => element.name);
    return { ...typedTable(rows, readings, corrections), fileRows, rule: nestingRule(nested) };
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(
      `The Parquet file could not be read (${messageOf(error).slice(0, 160)}).`,
      'Write it again.',
    );
  }
}

function nestingRule(names: readonly string[]): string | null {
  if (names.length === 0) return null;
  return `Lists and records are kept as JSON text: ${names.join(', ')}.`;
}

function asyncBuffer(source: Blob): AsyncBuffer {
  return { byteLength: source.size, slice: (start, end) => source.slice(start, end).arrayBuffer() };
}

function addAll(column: ValueColumn, values: ArrayLike<unknown>, most: number): number {
  const count = Math.min(values.length, most);
  for (let i = 0; i < count; i++) column.add(cellOf(values[i]));
  return count;
}

function cellOf(value: unknown): CellValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  if (value instanceof Date) return value;
  if (typeof value === 'bigint') return wholeNumber(value);
  if (value instanceof Uint8Array) return new TextDecoder().decode(value);
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'bigint' ? wholeNumber(inner) : inner,
  );
}

function wholeNumber(value: bigint): number | string {
  return isSafe(value) ? Number(value) : String(value);
}

/** Larger integers would lose digits as numbers. */
const isSafe = (value: bigint) =>
  value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER);
