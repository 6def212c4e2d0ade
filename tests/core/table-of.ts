import type { Column, ColumnKind, Table } from '../../src/core/table/column.ts';

type Cells = readonly (number | string | null)[];

/** A table written inline: numbers make a `number` column, text a `category`, null is missing; `kinds` overrules. */
export function tableOf(
  columns: Readonly<Record<string, Cells>>,
  kinds: Readonly<Record<string, ColumnKind>> = {},
): Table {
  const made = Object.entries(columns).map(([name, cells]) => columnOf(name, cells, kinds[name]));
  return { rows: Object.values(columns)[0]?.length ?? 0, columns: made };
}

function columnOf(name: string, cells: Cells, wanted: ColumnKind | undefined): Column {
  const kind = wanted ?? (cells.some(cell => typeof cell === 'string') ? 'category' : 'number');
  if (kind === 'number' || kind === 'integer' || kind === 'datetime') {
    return { name, kind, values: Float64Array.from(cells, cell => (cell === null ? NaN : Number(cell))) };
  }
  const dictionary = [...new Set(cells.filter(cell => cell !== null).map(String))];
  const codes = Int32Array.from(cells, cell => (cell === null ? -1 : dictionary.indexOf(String(cell))));
  return { name, kind, codes, dictionary };
}
