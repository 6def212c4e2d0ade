import { useState } from 'react';
import { mostFindingRows } from '../../../core/quality/finding-rows.ts';
import type { DatasetVersion } from '../../../lifecycle/data/dataset-version.ts';
import { readRows } from '../../../storage/data/columns.ts';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';
import { WhenLoaded } from '../../../ui/loading/when-loaded.tsx';
import { rowTexts } from '../table/row-texts.ts';

const mostNamed = 8;
const mostShown = 20;
const mostColumns = 12;

/** The rows that break a rule: their numbers, and on demand what stands in them. */
export function BrokenRows({
  rows,
  column,
  dataset,
}: {
  readonly rows: readonly number[];
  /** The column of the rule, which is shown first. */
  readonly column: string | null;
  readonly dataset: DatasetVersion;
}) {
  const [open, setOpen] = useState(false);
  if (rows.length === 0) return null;
  const numbers = rows.slice(0, mostNamed).map(formatNumber).join(', ');
  const rest = rows.length > mostNamed ? ` and ${rows.length - mostNamed} more` : '';
  return (
    <details className="broken-rows" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        {rows.length === 1 ? 'Row' : 'Rows'} {numbers}
        {rows.length === mostFindingRows ? ', … (the first hundred)' : rest}
      </summary>
      {open && <RowTable rows={rows.slice(0, mostShown)} column={column} dataset={dataset} />}
    </details>
  );
}

const cellAt = (index: number) => (row: { readonly cells: readonly string[] }) => row.cells[index] || '–';

function RowTable({ rows, column, dataset }: Parameters<typeof BrokenRows>[0]) {
  const others = dataset.schema.map(({ name }) => name).filter(name => name !== column);
  const names = (column === null ? others : [column, ...others]).slice(0, mostColumns);
  const loaded = useLoaded(async () => {
    const tables = await Promise.all(rows.map(row => readRows(dataset, row - 1, 1, names)));
    return tables.map((table, i) => ({ row: rows[i]!, cells: rowTexts(table)[0]! }));
  }, [dataset, rows[0], rows.length, column]);
  return (
    <WhenLoaded loaded={loaded} loadingLabel="Reading the rows…" failedTitle="The rows could not be read">
      {shown => (
        <DataTable
          caption={`The first ${shown.length} of these rows`}
          captionHidden
          columns={[
            { id: 'row', header: 'Row', numeric: true, cell: ({ row }) => formatNumber(row) },
            ...names.map((name, i) => ({ id: name, header: name, cell: cellAt(i) })),
          ]}
          rows={shown}
          rowKey={({ row }) => String(row)}
          maxHeight="16rem"
        />
      )}
    </WhenLoaded>
  );
}
