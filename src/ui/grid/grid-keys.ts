export interface GridPosition {
  readonly row: number;
  readonly column: number;
}

/** Where a key moves the active cell of a grid, as the ARIA grid pattern has it; null for other keys. */
export function movedBy(
  event: { readonly key: string; readonly ctrlKey: boolean },
  { row, column }: GridPosition,
  size: { readonly rows: number; readonly columns: number; readonly pageRows: number },
): GridPosition | null {
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  const at = (toRow: number, toColumn: number): GridPosition => ({
    row: Math.max(0, Math.min(lastRow, toRow)),
    column: Math.max(0, Math.min(lastColumn, toColumn)),
  });
  switch (event.key) {
    case 'ArrowDown':
      return at(row + 1, column);
    case 'ArrowUp':
      return at(row - 1, column);
    case 'ArrowRight':
      return at(row, column + 1);
    case 'ArrowLeft':
      return at(row, column - 1);
    case 'PageDown':
      return at(row + size.pageRows, column);
    case 'PageUp':
      return at(row - size.pageRows, column);
    case 'Home':
      return at(event.ctrlKey ? 0 : row, 0);
    case 'End':
      return at(event.ctrlKey ? lastRow : row, lastColumn);
    default:
      return null;
  }
}
