import { writeFileSync } from 'node:fs';
import type { Column, ColumnSchema, Table } from '../../../src/core/table/column.ts';
import { type Random, createRandom } from '../../../src/core/random.ts';
import { writeParquet } from '../../../src/jobs/bodies/formats/write-parquet.ts';

const rowsOfGroup = 100_000;
const msPerDay = 86_400_000;
const segments = ['consumer', 'corporate', 'home office'];

const schema: readonly ColumnSchema[] = [
  { name: 'order_id', kind: 'identifier' },
  { name: 'customer', kind: 'category' },
  { name: 'segment', kind: 'category' },
  { name: 'ordered', kind: 'datetime' },
  { name: 'quantity', kind: 'integer' },
  { name: 'price', kind: 'number' },
  { name: 'discount', kind: 'number' },
  { name: 'score', kind: 'number' },
];

/** Writes orders as Parquet, in row groups of 100,000: names of rows, categories, dates, prices and plain numbers. */
export async function writeParquetTable(path: string, rows: number): Promise<void> {
  const random = createRandom(1);
  async function* groups(): AsyncGenerator<Table> {
    for (let first = 0; first < rows; first += rowsOfGroup)
      yield group(first, Math.min(rowsOfGroup, rows - first), random);
  }
  const file = await writeParquet(schema, groups());
  writeFileSync(path, new Uint8Array(await file.arrayBuffer()));
}

function group(first: number, rows: number, random: Random): Table {
  const below = (end: number) => Math.floor(random() * end);
  const numbers = (name: string, kind: 'number' | 'integer' | 'datetime', draw: () => number): Column => ({
    name,
    kind,
    values: Float64Array.from({ length: rows }, () => (random() < 0.01 ? Number.NaN : draw())),
  });
  const words = (name: string, dictionary: readonly string[]): Column => ({
    name,
    kind: 'category',
    codes: Int32Array.from({ length: rows }, () => below(dictionary.length)),
    dictionary,
  });
  const ids = Array.from({ length: rows }, (_, row) => `O-${String(first + row).padStart(8, '0')}`);
  return {
    rows,
    columns: [
      { name: 'order_id', kind: 'identifier', codes: Int32Array.from(ids.keys()), dictionary: ids },
      words(
        'customer',
        Array.from({ length: 5000 }, (_, place) => `customer ${place}`),
      ),
      words('segment', segments),
      numbers('ordered', 'datetime', () => (15_000 + below(4000)) * msPerDay),
      numbers('quantity', 'integer', () => 1 + below(20)),
      numbers('price', 'number', () => below(100_000) / 100),
      numbers('discount', 'number', () => below(20) / 100),
      numbers('score', 'number', random),
    ],
  };
}
