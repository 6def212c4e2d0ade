import type { AffectedRun } from '../../../lifecycle/erasure/found-person.ts';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { formatDateTime } from '../../../ui/format/format-time.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';

/** The models that know something of them. */
export function FoundRuns({ runs }: { readonly runs: readonly AffectedRun[] }) {
  return (
    <Panel
      flush
      title="In models"
      description="What a model learned from one row cannot be taken out of it. These are named in the record, to be trained again; one that is made of rows has to be removed then."
    >
      <DataTable
        caption="Models that learned from their rows or were tested on them"
        captionHidden
        columns={columns}
        rows={runs}
        rowKey={({ runId }) => runId}
        maxHeight="20rem"
      />
    </Panel>
  );
}

const columns: readonly TableColumn<AffectedRun>[] = [
  { id: 'model', header: 'Model', cell: ({ label }) => label },
  { id: 'at', header: 'Trained', cell: ({ startedAt }) => formatDateTime(startedAt) },
  { id: 'train', header: 'Learned from', numeric: true, cell: ({ trainRows }) => formatNumber(trainRows) },
  { id: 'test', header: 'Tested on', numeric: true, cell: ({ testRows }) => formatNumber(testRows) },
  {
    id: 'holds',
    header: 'Made of rows',
    cell: ({ holds }) => (holds.length === 0 ? 'no' : `yes: ${holds.join(', ')}`),
  },
  {
    id: 'use',
    header: 'In use',
    cell: ({ registered, answersNow }) =>
      answersNow ? `answers now as ${registered}` : (registered ?? 'not deployed'),
  },
];
