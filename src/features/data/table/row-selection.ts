/** The rows that are selected, 0-based, and the one that was pressed last. */
export interface RowSelection {
  readonly rows: ReadonlySet<number>;
  readonly last: number | null;
}

/** The selection after a row was pressed: it comes in or goes out; with `extend`, all rows from the last one come in. */
export function withRows({ rows, last }: RowSelection, row: number, extend: boolean): RowSelection {
  if (extend && last !== null) {
    const first = Math.min(last, row);
    const between = Array.from({ length: Math.abs(last - row) + 1 }, (_, i) => first + i);
    return { rows: new Set([...rows, ...between]), last: row };
  }
  const others = new Set([...rows].filter(other => other !== row));
  return { rows: rows.has(row) ? others : others.add(row), last: row };
}
