import type { FoundInVersion } from '../../../lifecycle/erasure/found-person.ts';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';

/** Their rows in the versions of the table. */
export function FoundVersions({ versions }: { readonly versions: readonly FoundInVersion[] }) {
  return (
    <Panel
      flush
      title="In the versions of the table"
      description="Each is written anew without these rows and keeps its name; what it was is hashed into the record."
    >
      <DataTable
        caption="Versions with rows of theirs"
        captionHidden
        columns={columns}
        rows={versions}
        rowKey={({ datasetVersionId }) => datasetVersionId}
      />
    </Panel>
  );
}

const mostNamed = 5;
const ways: Readonly<Record<FoundInVersion['by'], string>> = {
  cells: 'by what the columns read',
  steps: 'followed from an earlier version',
};

const columns: readonly TableColumn<FoundInVersion>[] = [
  { id: 'version', header: 'Version', cell: version => <code>{version.datasetVersionId.slice(0, 8)}</code> },
  { id: 'name', header: 'Table', cell: ({ name }) => name },
  { id: 'rows', header: 'Rows', numeric: true, cell: ({ rows }) => formatNumber(rows.length) },
  { id: 'of', header: 'Of', numeric: true, cell: ({ of }) => formatNumber(of) },
  { id: 'which', header: 'Which', cell: ({ rows }) => named(rows) },
  { id: 'by', header: 'Found', cell: ({ by }) => ways[by] },
];

function named(rows: readonly number[]): string {
  const first = rows.slice(0, mostNamed).map(row => formatNumber(row + 1));
  return `${first.join(', ')}${rows.length > mostNamed ? '…' : ''}`;
}
