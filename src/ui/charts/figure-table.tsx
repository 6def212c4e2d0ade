import { type ReactNode, useState } from 'react';
import { DataTable } from '../data-table.tsx';
import { formatNumber } from '../format-number.ts';

/** The numbers a chart shows; rows beyond `mostRows` are counted, not listed. */
export interface FigureData {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

const mostRows = 500;

/** The table behind a chart, folded away; for screen readers, and for whoever wants the numbers. `children` stand above it. */
export function FigureTable({
  caption,
  data,
  children,
}: {
  readonly caption: string;
  readonly data: FigureData;
  readonly children?: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>Numbers of this chart</summary>
      {open && children}
      {open && (
        <DataTable
          caption={
            data.rows.length > mostRows ? `${caption}: first ${mostRows} of ${data.rows.length}` : caption
          }
          captionHidden={data.rows.length <= mostRows}
          maxHeight="16rem"
          columns={data.columns.map((header, index) => ({
            id: String(index),
            header,
            numeric: typeof data.rows[0]?.[index] === 'number',
            cell: ({ cells }: NumberedRow) => cellText(cells[index]),
          }))}
          rows={data.rows.slice(0, mostRows).map((cells, index) => ({ index, cells }))}
          rowKey={row => String(row.index)}
        />
      )}
    </details>
  );
}

interface NumberedRow {
  readonly index: number;
  readonly cells: readonly (string | number)[];
}

function cellText(cell: string | number | undefined): string {
  return typeof cell === 'number' ? formatNumber(cell) : (cell ?? '');
}
