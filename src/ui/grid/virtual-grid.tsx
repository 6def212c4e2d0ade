import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { ErrorNotice } from '../feedback/error-notice.tsx';
import { columnPlace } from './grid-cell.tsx';
import { editingKey, type GridEditing, pressedPlace } from './grid-editing.ts';
import { type GridPosition, movedBy } from './grid-keys.ts';
import { GridRow } from './grid-row.tsx';
import { useGridTyping } from './use-grid-typing.ts';
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
  /** What each row is numbered as, where these are not all rows of a table. */
  readonly rowNumbers?: readonly number[] | undefined;
  /** The column in sight at first. */
  readonly startColumn?: number | undefined;
  /** A CSS length. */
  readonly height?: string | undefined;
  /** Pixels. */
  readonly headHeight?: number | undefined;
  /** Lets cells be typed into and rows be selected; read-only without. */
  readonly editing?: GridEditing | undefined;
}

const rowHeight = 30;
const numberWidth = 72;

/**
 * A table of any length and width: only what is visible is drawn and read. Numbers its rows from 1.
 * One stop in the tab order; arrow keys, Page Up/Down, Home and End move the active cell. With `editing`, Enter, F2 or
 * typing opens a cell, Delete empties it, and Space selects its row.
 */
export function VirtualGrid({
  label,
  columns,
  rowCount,
  loadRows,
  rowNumbers,
  startColumn = 0,
  height = '28rem',
  headHeight = 36,
  editing,
}: VirtualGridProps) {
  const id = useId();
  const region = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<GridPosition>({ row: 0, column: startColumn });
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
  useEffect(() => {
    if (startColumn > 0) cells.scrollToIndex(startColumn);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- where it starts, not where it goes
  }, []);
  const visibleRows = rows.getVirtualItems();
  const visibleColumns = cells.getVirtualItems();
  const { rowAt, error } = useRowWindow(
    loadRows,
    rowCount,
    visibleRows[0]?.index ?? 0,
    visibleRows.at(-1)?.index ?? -1,
  );

  const activate = (next: GridPosition) => {
    setActive(next);
    rows.scrollToIndex(next.row);
    cells.scrollToIndex(next.column);
  };
  const size = { rows: rowCount, columns: columns.length };
  const typing = useGridTyping({
    editing,
    region,
    active,
    activate,
    storedAt: ({ row, column }) => rowAt(row)?.[column],
    step: after => {
      const next = movedBy({ key: keyOf[after], ctrlKey: false }, active, { ...size, pageRows: 1 });
      if (next !== null) activate(next);
    },
  });
  const press = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const asked = editing === undefined ? null : editingKey(event);
    if (asked === null) {
      move(event);
      return;
    }
    event.preventDefault();
    if (asked === 'open') typing.open(active);
    else if (asked === 'type') typing.open(active, event.key);
    else if (asked === 'select') editing?.onSelect(active.row, event.shiftKey);
    else typing.put('');
  };
  const move = (event: KeyboardEvent) => {
    const pageRows = Math.max(1, Math.floor((region.current?.clientHeight ?? 0) / rowHeight) - 2);
    const next = movedBy(event, active, { ...size, pageRows });
    if (next === null) return;
    event.preventDefault();
    activate(next);
  };
  const click = (event: MouseEvent) => {
    const pressed = editing && pressedPlace(event.target);
    if (!pressed) return;
    const { row, column } = pressed;
    if (column === null) editing.onSelect(row, event.shiftKey);
    else if (row === active.row && column === active.column) typing.open({ row, column });
    else setActive({ row, column });
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
      aria-readonly={editing === undefined}
      aria-multiselectable={editing === undefined ? undefined : true}
      tabIndex={0}
      onKeyDown={press}
      onClick={click}
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
        {visibleRows.map(row => (
          <GridRow
            key={row.key}
            row={row.index}
            top={row.start + headHeight}
            height={rowHeight}
            number={rowNumbers?.[row.index] ?? row.index + 1}
            numberWidth={numberWidth}
            texts={rowAt(row.index)}
            columns={columns}
            drawn={visibleColumns}
            active={active}
            isLast={rowCount > 2 && row.index >= rowCount - 2}
            cellId={cellId}
            editing={editing}
            typing={typing}
          />
        ))}
      </div>
    </div>
  );
}

const keyOf = { down: 'ArrowDown', right: 'ArrowRight', left: 'ArrowLeft' } as const;
