import type { VirtualItem } from '@tanstack/react-virtual';
import { columnPlace, GridCell } from './grid-cell.tsx';
import { GridCellEditor } from './grid-cell-editor.tsx';
import type { GridEditing } from './grid-editing.ts';
import type { GridPosition } from './grid-keys.ts';
import type { GridTyping } from './use-grid-typing.ts';
import type { RowCells } from './use-row-window.ts';
import type { GridColumn } from './virtual-grid.tsx';

/** One row of a VirtualGrid: its number, its drawn cells, and the field over the one that is typed into. */
export function GridRow({
  row,
  top,
  height,
  number,
  numberWidth,
  texts,
  columns,
  drawn,
  active,
  isLast,
  cellId,
  editing,
  typing,
}: {
  /** From 0. */
  readonly row: number;
  /** Pixels from the top of the grid. */
  readonly top: number;
  readonly height: number;
  readonly number: number;
  readonly numberWidth: number;
  /** As they were read; undefined until then. */
  readonly texts: RowCells | undefined;
  readonly columns: readonly GridColumn[];
  readonly drawn: readonly VirtualItem[];
  readonly active: GridPosition;
  /** There is no room below it. */
  readonly isLast: boolean;
  readonly cellId: (position: GridPosition) => string;
  readonly editing: GridEditing | undefined;
  readonly typing: GridTyping;
}) {
  const typedInto =
    typing.initial === null || row !== active.row
      ? undefined
      : drawn.find(({ index }) => index === active.column);
  return (
    <div
      className="ui-grid-row"
      role="row"
      aria-rowindex={row + 2}
      aria-busy={texts === undefined || undefined}
      aria-selected={editing?.selected.has(row)}
      data-dropped={editing?.dropped.has(row)}
      style={{ height, translate: `0 ${top}px` }}
    >
      <div
        className="ui-grid-cell ui-grid-number"
        role="rowheader"
        aria-colindex={1}
        style={{ width: numberWidth }}
      >
        {number}
      </div>
      {drawn.map(column => {
        const position = { row, column: column.index };
        const text = typing.shownAt(position);
        return (
          <GridCell
            key={column.key}
            id={cellId(position)}
            column={column}
            numeric={columns[column.index]?.numeric}
            active={active.row === row && active.column === column.index}
            text={text}
            changed={text !== texts?.[column.index] || undefined}
          />
        );
      })}
      {typedInto !== undefined && editing !== undefined && (
        <GridCellEditor
          label={editing.nameOf(active)}
          initial={typing.initial ?? ''}
          numeric={columns[active.column]?.numeric}
          colIndex={active.column + 2}
          style={columnPlace(typedInto)}
          above={isLast}
          refuse={text => editing.refuse(active, text)}
          onDone={typing.close}
        />
      )}
    </div>
  );
}
