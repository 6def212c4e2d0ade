import type { FoundInBatch } from '../../../lifecycle/erasure/found-person.ts';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { formatDateTime } from '../../../ui/format/format-time.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';
import { toggled } from './toggled.ts';

/** Their rows among logged predictions; those that are only alike may be kept. */
export function FoundBatches({
  batches,
  kept,
  onKeep,
}: {
  readonly batches: readonly FoundInBatch[];
  readonly kept: ReadonlySet<string>;
  readonly onKeep: (kept: ReadonlySet<string>) => void;
}) {
  return (
    <Panel
      flush
      title="In logged predictions"
      description="A model’s inputs seldom hold an identifier: then rows that equal one of theirs in every input are taken for theirs, unless you keep them."
    >
      <DataTable
        caption="Batches with rows of theirs"
        captionHidden
        columns={columnsOf(kept, onKeep)}
        rows={batches}
        rowKey={({ batchId }) => batchId}
        maxHeight="20rem"
      />
    </Panel>
  );
}

function columnsOf(
  kept: ReadonlySet<string>,
  onKeep: (kept: ReadonlySet<string>) => void,
): readonly TableColumn<FoundInBatch>[] {
  return [
    {
      id: 'erase',
      header: 'Erase',
      cell: ({ batchId, at, by }) => (
        <input
          type="checkbox"
          aria-label={`Erase from the predictions of ${formatDateTime(at)}`}
          checked={by === 'cells' || !kept.has(batchId)}
          disabled={by === 'cells'}
          onChange={() => onKeep(toggled(kept, batchId))}
        />
      ),
    },
    { id: 'at', header: 'Predicted', rowHeader: true, cell: ({ at }) => formatDateTime(at) },
    { id: 'model', header: 'Model', cell: ({ model }) => model },
    { id: 'rows', header: 'Rows', numeric: true, cell: ({ rows }) => formatNumber(rows.length) },
    { id: 'of', header: 'Of', numeric: true, cell: ({ of }) => formatNumber(of) },
    {
      id: 'by',
      header: 'Found',
      cell: ({ by }) =>
        by === 'cells'
          ? 'by what the columns read'
          : 'inputs equal theirs, or hold a text that is only theirs; it may be somebody alike',
    },
  ];
}
