import type { CodedColumn, Table } from '../column.ts';

/** The table with a first column that names the file of each row; `parts` are the files in the order of their rows. */
export function withFileColumn(
  table: Table,
  name: string,
  parts: readonly { readonly fileName: string; readonly rows: number }[],
): Table {
  const dictionary = [...new Set(parts.map(({ fileName }) => fileName))];
  const codes = new Int32Array(table.rows);
  let row = 0;
  for (const part of parts) {
    codes.fill(dictionary.indexOf(part.fileName), row, row + part.rows);
    row += part.rows;
  }
  const column: CodedColumn = { name: freeName(table, name), kind: 'category', codes, dictionary };
  return { rows: table.rows, columns: [column, ...table.columns] };
}

function freeName({ columns }: Table, wanted: string): string {
  const taken = new Set(columns.map(({ name }) => name));
  let name = wanted;
  for (let n = 2; taken.has(name); n++) name = `${wanted}_${n}`;
  return name;
}
