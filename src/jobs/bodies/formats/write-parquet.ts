import type { SchemaElement } from 'hyparquet';
import { type BasicType, ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import {
  type Column,
  type ColumnSchema,
  type Table,
  isMissing,
  isNumeric,
} from '../../../core/table/column.ts';

/** A table as a Parquet file, each part a row group; what is written leaves memory for the blob. */
export async function writeParquet(
  schema: readonly ColumnSchema[],
  parts: AsyncIterable<Table>,
): Promise<Blob> {
  const blobs: Blob[] = [];
  const bytes = new ByteWriter();
  const writer = Object.assign(bytes, {
    flush() {
      blobs.push(new Blob([bytes.getBytes()]));
      bytes.index = 0;
    },
  });
  const file = new ParquetWriter({ writer, schema: parquetSchemaOf(schema) });
  for await (const table of parts) {
    const columnData = table.columns.map(column => ({
      name: column.name,
      data: valuesOf(column, table.rows),
    }));
    await file.write({ columnData, rowGroupSize: table.rows });
  }
  await file.finish();
  writer.flush();
  return new Blob(blobs, { type: 'application/vnd.apache.parquet' });
}

function parquetSchemaOf(schema: readonly ColumnSchema[]): SchemaElement[] {
  return schemaFromColumnData({
    columnData: schema.map(({ name, kind }) => ({ name, data: [], type: typeOf(kind), nullable: true })),
  });
}

/** Integers are stored as floats, which hold those of our tables exactly. */
function typeOf(kind: ColumnSchema['kind']): BasicType {
  if (kind === 'number' || kind === 'integer') return 'DOUBLE';
  return kind === 'datetime' ? 'TIMESTAMP' : 'STRING';
}

function valuesOf(column: Column, rows: number): unknown[] {
  return Array.from({ length: rows }, (_, row) => {
    if (isMissing(column, row)) return null;
    if (!isNumeric(column)) return column.dictionary[column.codes[row]!]!;
    const value = column.values[row]!;
    return column.kind === 'datetime' ? new Date(value) : value;
  });
}
