import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { ErrorNotice } from './error-notice.tsx';
import { columnPlace, GridCell } from './grid-cell.tsx';
import { type GridPosition, movedBy } from './grid-keys.ts';
import { type RowCells, useRowWindow } from './use-row-window.ts';
import './virtual-grid.css';

export interface GridColumn {
  readonly id: string;
  /** What stands above the column; up to `headHeight` pixels high. */
  readonly header: ReactNode;
  /** Pixels; 140 unless told. */
  readonly width?: number | undefined;
  readonly numeric?: boolean | undefined;
}

export interface VirtualGridProps {
  /** Names the grid for screen readers. */
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly rowCount: number;
  /** Reads the text of rows start … start + count − 1. Must be stable (useCallback): a new one reads anew. */
  readonly loadRows: (start: number, count: number) => Promise<readonly RowCells[]>;
  /** A CSS length. */
  readonly height?: string | undefined;
  /** Pixels. */
  readonly headHeight?: number | undefined;
}

const rowHeight = 30;
const numberWidth = 72;

/**
 * A read-only table of any length and width: only what is visible is drawn and read. Numbers its rows from 1.
 * One stop in the tab order; arrow keys, Page Up/Down, Home and End move the active cell.
 */
export function VirtualGrid({
  label,
  columns,
  rowCount,
  loadRows,
  height = '28rem',
  headHeight = 36,
}: VirtualGridProps) {
  const id = useId();
  const region = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<GridPosition>({ row: 0, column: 0 });
  const rows = useVirtualizer({
    count: rowCount,
    getScrollElement: () => region.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: headHeight,
  });
  const cells = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => region.current,
    estimateSize: index => columns[index]?.width ?? 140,
    overscan: 3,
    paddingStart: numberWidth,
    scrollPaddingStart: numberWidth,
  });
  const visibleRows = rows.getVirtualItems();
  const visibleColumns = cells.getVirtualItems();
  const { rowAt, error } = useRowWindow(
    loadRows,
    rowCount,
    visibleRows[0]?.index ?? 0,
    visibleRows.at(-1)?.index ?? -1,
  );

  const move = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const pageRows = Math.max(1, Math.floor((region.current?.clientHeight ?? 0) / rowHeight) - 2);
    const next = movedBy(event, active, { rows: rowCount, columns: columns.length, pageRows });
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    rows.scrollToIndex(next.row);
    cells.scrollToIndex(next.column);
  };
  const cellId = ({ row, column }: GridPosition) => `${id}-${row}-${column}`;
  const activeIsDrawn =
    visibleRows.some(row => row.index === active.row) &&
    visibleColumns.some(column => column.index === active.column);

  if (error) return <ErrorNotice title="The rows could not be read" error={error} />;
  return (
    <div
      ref={region}
      className="ui-grid"
      role="grid"
      aria-label={label}
      aria-rowcount={rowCount + 1}
      aria-colcount={columns.length + 1}
      aria-activedescendant={activeIsDrawn ? cellId(active) : undefined}
      aria-readonly="true"
      tabIndex={0}
      onKeyDown={move}
      style={{ '--ui-grid-height': height, '--ui-row-height': `${rowHeight}px` } as CSSProperties}
    >
      <div
        className="ui-grid-space"
        role="presentation"
        style={{ width: cells.getTotalSize(), height: rows.getTotalSize() + headHeight }}
      >
        <div className="ui-grid-head" role="row" aria-rowindex={1} style={{ height: headHeight }}>
          <div
            className="ui-grid-cell ui-grid-number"
            role="columnheader"
            aria-colindex={1}
            style={{ width: numberWidth }}
          >
            <span className="visually-hidden">Row</span>
          </div>
          {visibleColumns.map(column => (
            <div
              key={column.key}
              className="ui-grid-cell"
              role="columnheader"
              aria-colindex={column.index + 2}
              data-numeric={columns[column.index]?.numeric}
              style={columnPlace(column)}
            >
              {columns[column.index]?.header}
            </div>
          ))}
        </div>
        {visibleRows.map(row => {
          const texts = rowAt(row.index);
          return (
            <div
              key={row.key}
              className="ui-grid-row"
              role="row"
              aria-rowindex={row.index + 2}
              aria-busy={texts === undefined || undefined}
              style={{ height: rowHeight, translate: `0 ${row.start + headHeight}px` }}
            >
              <div
                className="ui-grid-cell ui-grid-number"
                role="rowheader"
                aria-colindex={1}
                style={{ width: numberWidth }}
              >
                {row.index + 1}
              </div>
              {visibleColumns.map(column => (
                <GridCell
                  key={column.key}
                  id={cellId({ row: row.index, column: column.index })}
                  column={column}
                  numeric={columns[column.index]?.numeric}
                  active={active.row === row.index && active.column === column.index}
                  text={texts?.[column.index]}
                />
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
