import { type ReactNode, useState } from 'react';
import { DataTable } from '../../table/data-table.tsx';
import { formatNumber } from '../../format/format-number.ts';
import type { FigureData } from './figure-data.ts';

/** More rows are counted, not listed; the file has them all. */
const mostRows = 500;

/** The table behind a chart, folded away; for screen readers, and for whoever wants the numbers. `children` stand above it. */
export function FigureTable({
  caption,
  data,
  children,
}: {
  readonly caption: string;
  readonly data: () => FigureData;
  readonly children?: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>Numbers of this chart</summary>
      {open && children}
      {open && <Numbers caption={caption} data={data()} />}
    </details>
  );
}

function Numbers({
  caption,
  data: { columns, rows },
}: {
  readonly caption: string;
  readonly data: FigureData;
}) {
  const cut = rows.length > mostRows;
  return (
    <DataTable
      caption={cut ? `${caption}: first ${mostRows} of ${formatNumber(rows.length)}` : caption}
      captionHidden={!cut}
      maxHeight="16rem"
      columns={columns.map((header, index) => ({
        id: String(index),
        header,
        numeric: typeof rows[0]?.[index] === 'number',
        cell: ({ cells }: NumberedRow) => cellText(cells[index]),
      }))}
      rows={rows.slice(0, mostRows).map((cells, index) => ({ index, cells }))}
      rowKey={row => String(row.index)}
    />
  );
}

interface NumberedRow {
  readonly index: number;
  readonly cells: readonly (string | number)[];
}

function cellText(cell: string | number | undefined): string {
  return typeof cell === 'number' ? formatNumber(cell) : (cell ?? '');
}
