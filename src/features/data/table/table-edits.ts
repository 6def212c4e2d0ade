import type { EditTable } from '../../../core/table/steps/edit-table.ts';

/** One thing that a person did to the rows by hand. Columns are called as in the stored table. */
export type TableEdit =
  | { readonly kind: 'cell'; readonly row: number; readonly column: string; readonly text: string }
  | { readonly kind: 'dropRows'; readonly rows: readonly number[] }
  | { readonly kind: 'keepRows'; readonly rows: readonly number[] }
  | { readonly kind: 'renameColumn'; readonly column: string; readonly to: string }
  | { readonly kind: 'dropColumn'; readonly column: string }
  | { readonly kind: 'keepColumn'; readonly column: string };

/** What was done, oldest first, and what was taken back of it, the last one first. Rows are 1-based. */
export interface EditHistory {
  readonly done: readonly TableEdit[];
  readonly undone: readonly TableEdit[];
}

export const noEdits: EditHistory = { done: [], undone: [] };

/** The history with one more thing done; what was taken back before is gone. */
export function withEdit({ done }: EditHistory, edit: TableEdit): EditHistory {
  return { done: [...done, edit], undone: [] };
}

export function undo({ done, undone }: EditHistory): EditHistory {
  const last = done.at(-1);
  return last === undefined ? { done, undone } : { done: done.slice(0, -1), undone: [last, ...undone] };
}

export function redo({ done, undone }: EditHistory): EditHistory {
  const [next, ...rest] = undone;
  return next === undefined ? { done, undone } : { done: [...done, next], undone: rest };
}

/** What all of it comes to, as one step: the last word on each cell, row and column. */
export function stepOf(done: readonly TableEdit[]): EditTable {
  const cells = new Map<string, EditTable['cells'][number]>();
  const rows = new Set<number>();
  const columns = new Set<string>();
  const names = new Map<string, string>();
  for (const edit of done) {
    switch (edit.kind) {
      case 'cell':
        cells.set(cellKey(edit.row, edit.column), { row: edit.row, column: edit.column, text: edit.text });
        break;
      case 'dropRows':
        for (const row of edit.rows) rows.add(row);
        break;
      case 'keepRows':
        for (const row of edit.rows) rows.delete(row);
        break;
      case 'renameColumn':
        names.set(edit.column, edit.to);
        break;
      case 'dropColumn':
        columns.add(edit.column);
        break;
      case 'keepColumn':
        columns.delete(edit.column);
        break;
      default:
        edit satisfies never;
    }
  }
  return {
    kind: 'editTable',
    cells: [...cells.values()].filter(({ row, column }) => !rows.has(row) && !columns.has(column)),
    droppedRows: [...rows].sort((a, b) => a - b),
    droppedColumns: [...columns],
    renamed: Array.from(names, ([column, to]) => ({ column, to })).filter(
      ({ column, to }) => column !== to && !columns.has(column),
    ),
  };
}

/** Whether a step would change nothing. */
export function isEmpty({ cells, droppedRows, droppedColumns, renamed }: EditTable): boolean {
  return cells.length + droppedRows.length + droppedColumns.length + renamed.length === 0;
}

/** The texts of changed cells by `cellKey`. */
export function cellTexts({ cells }: EditTable): ReadonlyMap<string, string> {
  return new Map(cells.map(({ row, column, text }) => [cellKey(row, column), text]));
}

export function cellKey(row: number, column: string): string {
  return `${row}\n${column}`;
}

/** The history that was kept as a draft; none where it is not one. */
export function draftOf(value: unknown): EditHistory {
  return isHistory(value) ? value : noEdits;
}

function isHistory(value: unknown): value is EditHistory {
  return (
    typeof value === 'object' &&
    value !== null &&
    'done' in value &&
    'undone' in value &&
    Array.isArray(value.done) &&
    Array.isArray(value.undone)
  );
}
