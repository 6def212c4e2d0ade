import { othersKey } from '../../../lifecycle/erasure/erasure-task.ts';
import type { FoundInOthers } from '../../../lifecycle/erasure/found-person.ts';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';
import { toggled } from './toggled.ts';

/** Texts in rows of other people that hold words of theirs; none is changed unless it is chosen. */
export function FoundOthers({
  others,
  cleared,
  onClear,
}: {
  readonly others: readonly FoundInOthers[];
  readonly cleared: ReadonlySet<string>;
  readonly onClear: (cleared: ReadonlySet<string>) => void;
}) {
  return (
    <Panel
      flush
      title="In rows of other people"
      description="Their words may speak of this person, or of somebody of the same name. Choose the columns in which they are replaced by “[erased]”; these rows stay."
    >
      <DataTable
        caption="Columns in which rows of others hold words of theirs"
        captionHidden
        columns={columnsOf(cleared, onClear)}
        rows={others}
        rowKey={othersKey}
        maxHeight="20rem"
      />
    </Panel>
  );
}

function columnsOf(
  cleared: ReadonlySet<string>,
  onClear: (cleared: ReadonlySet<string>) => void,
): readonly TableColumn<FoundInOthers>[] {
  return [
    {
      id: 'erase',
      header: 'Erase',
      cell: other => (
        <input
          type="checkbox"
          aria-label={`Take the words out of ${other.column} in version ${other.datasetVersionId.slice(0, 8)}`}
          checked={cleared.has(othersKey(other))}
          onChange={() => onClear(toggled(cleared, othersKey(other)))}
        />
      ),
    },
    { id: 'column', header: 'Column', rowHeader: true, cell: ({ column }) => column },
    {
      id: 'version',
      header: 'Version',
      cell: ({ datasetVersionId }) => <code>{datasetVersionId.slice(0, 8)}</code>,
    },
    { id: 'rows', header: 'Rows', numeric: true, cell: ({ rows }) => formatNumber(rows) },
    {
      id: 'text',
      header: 'The first',
      cell: ({ excerpt }) => <span className="erasure-text">{excerpt}</span>,
    },
  ];
}
