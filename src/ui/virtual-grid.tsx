import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
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
import { ErrorNotice } from './error-notice.tsx';
import { columnPlace, GridCell } from './grid-cell.tsx';
import { type AfterEditing, GridCellEditor } from './grid-cell-editor.tsx';
import { editingKey, type GridEditing, pressedPlace } from './grid-editing.ts';
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
  const [typing, setTyping] = useState<{ readonly initial: string } | null>(null);
  /** Closing an editor takes the focus from it, which asks to close it once more. */
  const isTyping = useRef(false);
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
  const storedAt = ({ row, column }: GridPosition) => rowAt(row)?.[column];
  const shownAt = (position: GridPosition) => {
    const stored = storedAt(position);
    return stored === undefined || editing === undefined ? stored : editing.textOf(position, stored);
  };
  const open = (position: GridPosition, initial = shownAt(position)) => {
    if (initial === undefined || editing?.dropped.has(position.row) !== false) return;
    activate(position);
    isTyping.current = true;
    setTyping({ initial });
  };
  const put = (text: string) => {
    const stored = storedAt(active);
    if (stored !== undefined && editing?.dropped.has(active.row) === false)
      editing.onText(active, text, stored);
  };
  const close = (text: string | null, after: AfterEditing) => {
    if (!isTyping.current) return;
    isTyping.current = false;
    setTyping(null);
    if (text !== null && text !== shownAt(active)) put(text);
    // A field that lost the focus to something else leaves it there.
    if (region.current?.contains(document.activeElement)) region.current.focus();
    const size = { rows: rowCount, columns: columns.length, pageRows: 1 };
    if (after !== 'stay') activate(movedBy({ key: keyOf[after], ctrlKey: false }, active, size) ?? active);
  };
  const press = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const asked = editing === undefined ? null : editingKey(event);
    if (asked === null) {
      move(event);
      return;
    }
    event.preventDefault();
    if (asked === 'open') open(active);
    else if (asked === 'type') open(active, event.key);
    else if (asked === 'select') editing?.onSelect(active.row, event.shiftKey);
    else put('');
  };
  const move = (event: KeyboardEvent) => {
    const pageRows = Math.max(1, Math.floor((region.current?.clientHeight ?? 0) / rowHeight) - 2);
    const next = movedBy(event, active, { rows: rowCount, columns: columns.length, pageRows });
    if (next === null) return;
    event.preventDefault();
    activate(next);
  };
  const click = (event: MouseEvent) => {
    const pressed = editing && pressedPlace(event.target);
    if (!pressed) return;
    const { row, column } = pressed;
    if (column === null) editing.onSelect(row, event.shiftKey);
    else if (row === active.row && column === active.column) open({ row, column });
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
        {visibleRows.map(row => {
          const texts = rowAt(row.index);
          return (
            <div
              key={row.key}
              className="ui-grid-row"
              role="row"
              aria-rowindex={row.index + 2}
              aria-busy={texts === undefined || undefined}
              aria-selected={editing?.selected.has(row.index)}
              data-dropped={editing?.dropped.has(row.index)}
              style={{ height: rowHeight, translate: `0 ${row.start + headHeight}px` }}
            >
              <div
                className="ui-grid-cell ui-grid-number"
                role="rowheader"
                aria-colindex={1}
                style={{ width: numberWidth }}
              >
                {rowNumbers?.[row.index] ?? row.index + 1}
              </div>
              {visibleColumns.map(column => (
                <GridCell
                  key={column.key}
                  id={cellId({ row: row.index, column: column.index })}
                  column={column}
                  numeric={columns[column.index]?.numeric}
                  active={active.row === row.index && active.column === column.index}
                  text={shownAt({ row: row.index, column: column.index })}
                  changed={
                    shownAt({ row: row.index, column: column.index }) !== texts?.[column.index] || undefined
                  }
                />
              ))}
              {typing !== null && row.index === active.row && editing !== undefined && (
                <ActiveEditor
                  column={visibleColumns.find(column => column.index === active.column)}
                  position={active}
                  editing={editing}
                  numeric={columns[active.column]?.numeric}
                  initial={typing.initial}
                  above={rowCount > 2 && active.row >= rowCount - 2}
                  onDone={close}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

const keyOf = { down: 'ArrowDown', right: 'ArrowRight', left: 'ArrowLeft' } as const;

/** The field over the active cell, while its column is drawn. */
function ActiveEditor({
  column,
  position,
  editing,
  ...rest
}: {
  readonly column: VirtualItem | undefined;
  readonly position: GridPosition;
  readonly editing: GridEditing;
  readonly numeric: boolean | undefined;
  readonly initial: string;
  readonly above: boolean;
  readonly onDone: (text: string | null, after: AfterEditing) => void;
}) {
  if (column === undefined) return null;
  return (
    <GridCellEditor
      {...rest}
      label={editing.nameOf(position)}
      colIndex={position.column + 2}
      style={columnPlace(column)}
      refuse={text => editing.refuse(position, text)}
    />
  );
}
