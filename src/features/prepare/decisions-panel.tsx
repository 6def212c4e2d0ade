import type { ColumnDecision } from '../../lifecycle/propose-preparation.ts';
import { DataTable, type TableColumn } from '../../ui/data-table.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Tag } from '../../ui/tag.tsx';

/** Why the app prepared each column so. */
export function DecisionsPanel({ decisions }: { readonly decisions: readonly ColumnDecision[] }) {
  return (
    <Panel
      flush
      title="Why so"
      description="What “Prepare for me” went by: the training rows, and what the quality checks found in them. What you changed since is yours."
    >
      <DataTable
        caption="What was decided for each column, and why"
        captionHidden
        maxHeight="24rem"
        rows={decisions}
        rowKey={({ column }) => column}
        columns={columns}
      />
    </Panel>
  );
}

const columns: readonly TableColumn<ColumnDecision>[] = [
  { id: 'column', header: 'Column', cell: ({ column }) => column },
  { id: 'groups', header: 'Goes to', cell: goesTo },
  { id: 'why', header: 'Why', cell: ({ why }) => why },
];

function goesTo({ groups }: ColumnDecision) {
  return groups.length === 0 ? <Tag>Left out</Tag> : groups.join(', ');
}
