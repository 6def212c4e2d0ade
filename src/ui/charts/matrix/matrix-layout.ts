import { barMargin } from '../plot/bar-layout.ts';

/** Where a square matrix of names stands in its picture, in pixels. */
export interface MatrixLayout {
  readonly left: number;
  readonly below: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly rowsNamed: boolean;
  readonly columnsNamed: boolean;
}

/** Up to here each row is high enough for its name. */
const mostNamed = 60;
const nameHeight = 12;
const turnedWidth = 10;
const turnedHeight = 96;
const narrowest = 4;
const widest = 30;

/** As large as the place allows; names where they do not lie over each other. Wider than the place where cells would vanish. */
export function matrixLayout(names: readonly string[], width: number): MatrixLayout {
  const rowsNamed = names.length <= mostNamed;
  const left = rowsNamed
    ? barMargin(
        names.map(label => ({ label })),
        width,
      )
    : 2;
  const cellWidth = Math.min(widest, Math.max(narrowest, (width - left - 2) / names.length));
  const columnsNamed = cellWidth >= turnedWidth;
  return {
    left,
    below: columnsNamed ? turnedHeight : 2,
    cellWidth,
    cellHeight: rowsNamed ? Math.max(nameHeight, cellWidth) : cellWidth,
    rowsNamed,
    columnsNamed,
  };
}

/** Which cell lies at a place of the picture; null beside them. */
export function cellAt(
  { left, cellWidth, cellHeight }: MatrixLayout,
  size: number,
  x: number,
  y: number,
): { readonly row: number; readonly column: number } | null {
  const column = Math.floor((x - left) / cellWidth);
  const row = Math.floor(y / cellHeight);
  return column >= 0 && column < size && row >= 0 && row < size ? { row, column } : null;
}
