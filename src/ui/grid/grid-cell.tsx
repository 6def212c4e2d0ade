import type { VirtualItem } from '@tanstack/react-virtual';
import type { CSSProperties } from 'react';

/** One cell of a VirtualGrid, at its column's place. */
export function GridCell({
  id,
  column,
  numeric,
  active,
  text,
  changed,
}: {
  readonly id: string;
  readonly column: VirtualItem;
  readonly numeric: boolean | undefined;
  readonly active: boolean;
  /** Undefined until the row has been read. */
  readonly text: string | undefined;
  /** It holds something else than what was read. */
  readonly changed?: boolean | undefined;
}) {
  return (
    <div
      id={id}
      className="ui-grid-cell"
      role="gridcell"
      aria-colindex={column.index + 2}
      data-numeric={numeric}
      data-active={active}
      data-missing={text === ''}
      data-changed={changed}
      title={text}
      style={columnPlace(column)}
    >
      {text === '' ? <MissingMark /> : text}
    </div>
  );
}

function MissingMark() {
  return (
    <>
      <span aria-hidden="true">·</span>
      <span className="visually-hidden">missing</span>
    </>
  );
}

/** Where a column lies in its row. */
export function columnPlace(column: VirtualItem): CSSProperties {
  return { insetInlineStart: column.start, width: column.size };
}
