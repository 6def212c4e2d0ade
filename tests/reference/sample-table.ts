import type { Table } from '../../src/core/table/column.ts';
import { tableOf } from '../core/table-of.ts';

/** The text of a sample as pandas reads it: a column of numbers alone is numeric, else a category. No field holds a comma. */
export function sampleTable(text: string): Table {
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
