import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Table } from '../../src/core/table/column.ts';
import { tableOf } from '../core/table-of.ts';

/** A sample table as pandas reads it: a column of numbers alone is numeric, else a category. No field holds a comma. */
export function readSample(file: string): Table {
  const text = readFileSync(join(import.meta.dirname, '../../public/samples', file), 'utf8');
  const [header, ...rows] = text
    .trim()
    .split(/\r?\n/)
    .map(line => line.split(',').map(field => field.replace(/^"(.*)"$/, '$1')));
  const columns = header!.map((name, c) => [name, cellsOf(rows.map(row => row[c]!))] as const);
  return tableOf(Object.fromEntries(columns));
}

function cellsOf(fields: readonly string[]): readonly (number | string | null)[] {
  const present = fields.map(field => (field === '' ? null : field));
  const numeric = present.every(field => field === null || Number.isFinite(Number(field)));
  return numeric ? present.map(field => (field === null ? null : Number(field))) : present;
}
