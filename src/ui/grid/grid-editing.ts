import type { GridPosition } from './grid-keys.ts';

/** What makes a VirtualGrid one that can be changed; the caller keeps the changes. */
export interface GridEditing {
  /** The text that stands in a cell in place of the one that was read. */
  readonly textOf: (position: GridPosition, stored: string) => string;
  /** Why a typed text cannot stand there; null where it can. */
  readonly refuse: (position: GridPosition, text: string) => string | null;
  readonly onText: (position: GridPosition, text: string, stored: string) => void;
  /** Names a cell for screen readers. */
  readonly nameOf: (position: GridPosition) => string;
  readonly selected: ReadonlySet<number>;
  /** Rows that go when the changes are saved. */
  readonly dropped: ReadonlySet<number>;
  /** A row was pressed; with `extend`, all from the last one pressed. */
  readonly onSelect: (row: number, extend: boolean) => void;
}

/** What a key asks of a grid that can be changed; null for keys that say nothing to it. */
export function editingKey(event: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}): 'open' | 'type' | 'clear' | 'select' | null {
  const { key } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (key === 'Enter' || key === 'F2') return 'open';
  if (key === 'Delete' || key === 'Backspace') return 'clear';
  if (key === ' ') return 'select';
  return Array.from(key).length === 1 ? 'type' : null;
}

/** The place of a grid that was pressed; `column` is null for the number of a row, the whole null for anything else. */
export function pressedPlace(
  target: EventTarget,
): { readonly row: number; readonly column: number | null } | null {
  if (!(target instanceof Element) || target.closest('input, button, select') !== null) return null;
  const cell = target.closest('[role="gridcell"], [role="rowheader"]');
  const row = Number(cell?.closest('[role="row"]')?.getAttribute('aria-rowindex') ?? Number.NaN);
  if (cell === null || Number.isNaN(row)) return null;
  const column = Number(cell.getAttribute('aria-colindex')) - 2;
  return { row: row - 2, column: column < 0 ? null : column };
}
