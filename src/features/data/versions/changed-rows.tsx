import type { ReactNode } from 'react';
import type { ChangedCell, ShownRow } from '../../../core/table/compare/changed-cells.ts';
import type { TableComparison } from '../../../core/table/compare/compare-tables.ts';
import type { ColumnSchema } from '../../../core/table/column.ts';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import './changed-rows.css';

/** More columns than this make a table that nobody reads. */
const mostColumns = 40;

/** The rows that came, went and changed, each sort behind a disclosure; the first hundred of each. */
export function ChangedRows({
  comparison: { rows, shown, schemas },
}: {
  readonly comparison: TableComparison;
}) {
  return (
    <div>
      <Rows title="Rows changed" count={rows.changed} listed={rows.firstChanged.length}>
        <DataTable
          caption="Cells that changed"
          captionHidden
          columns={cellColumns}
          rows={shown.changed}
          rowKey={({ rows: [, row], column }) => `${row} ${column}`}
          maxHeight="24rem"
        />
      </Rows>
      <Rows title="Rows added" count={rows.added} listed={shown.added.length}>
        <ShownRows caption="Rows that were added" schema={schemas[1]} rows={shown.added} />
      </Rows>
      <Rows title="Rows removed" count={rows.removed} listed={shown.removed.length}>
        <ShownRows caption="Rows that were removed" schema={schemas[0]} rows={shown.removed} />
      </Rows>
    </div>
  );
}

function Rows({
  title,
  count,
  listed,
  children,
}: {
  readonly title: string;
  readonly count: number;
  readonly listed: number;
  readonly children: ReactNode;
}) {
  if (count === 0) return null;
  return (
    <details className="changed-rows">
      <summary>
        {title}: {formatNumber(count)}
        {listed < count && `, the first ${formatNumber(listed)} are listed`}
      </summary>
      {children}
    </details>
  );
}

function ShownRows({
  caption,
  schema,
  rows,
}: {
  readonly caption: string;
  readonly schema: readonly ColumnSchema[];
  readonly rows: readonly ShownRow[];
}) {
  const columns: readonly TableColumn<ShownRow>[] = [
    { id: 'row', header: 'Row', numeric: true, cell: ({ row }) => formatNumber(row) },
    ...schema.slice(0, mostColumns).map(({ name }, i) => ({
      id: `column ${name}`,
      header: name,
      cell: ({ cells }: ShownRow) => cells[i] || '–',
    })),
  ];
  return (
    <>
      <DataTable
        caption={caption}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ row }) => String(row)}
        maxHeight="24rem"
      />
      {schema.length > mostColumns && (
        <p className="comparison-note">
          The first {mostColumns} of {formatNumber(schema.length)} columns.
        </p>
      )}
    </>
  );
}

const cellColumns: readonly TableColumn<ChangedCell>[] = [
  {
    id: 'row',
    header: 'Row',
    numeric: true,
    cell: ({ rows: [before, after] }) =>
      before === after ? formatNumber(after) : `${formatNumber(before)} → ${formatNumber(after)}`,
    sortBy: ({ rows: [, after] }) => after,
  },
  { id: 'column', header: 'Column', cell: ({ column }) => column, sortBy: ({ column }) => column },
  { id: 'before', header: 'Before', cell: ({ texts: [before] }) => before || 'missing' },
  { id: 'after', header: 'After', cell: ({ texts: [, after] }) => after || 'missing' },
];
