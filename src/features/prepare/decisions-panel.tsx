import { useState } from 'react';
import type { ColumnDecision } from '../../lifecycle/preparation/propose-preparation.ts';
import { DataTable, type TableColumn } from '../../ui/table/data-table.tsx';
import { Panel } from '../../ui/layout/panel.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { Tag } from '../../ui/facts/tag.tsx';
import { TextField } from '../../ui/forms/text-field.tsx';

/** From so many columns on one looks for them by name. */
const many = 12;
/** So many are drawn at once. */
const mostDrawn = 200;

/** Why the app prepared each column so. */
export function DecisionsPanel({ decisions }: { readonly decisions: readonly ColumnDecision[] }) {
  const [sought, setSought] = useState('');
  const wanted = sought.trim().toLowerCase();
  const found = decisions.filter(({ column }) => column.toLowerCase().includes(wanted));
  const more = found.length - mostDrawn;
  return (
    <Panel
      title="Why so"
      description="What “Prepare for me” went by: the training rows, and what the quality checks found in them. What you changed since is yours."
    >
      <Stack gap={3}>
        {decisions.length > many && (
          <TextField label="Find a column’s reason" value={sought} onChange={setSought} />
        )}
        <DataTable
          caption="What was decided for each column, and why"
          captionHidden
          maxHeight="24rem"
          rows={found.slice(0, mostDrawn)}
          rowKey={({ column }) => column}
          columns={columns}
        />
        {more > 0 && <p className="prepare-note">{more} more are not drawn: find them by name.</p>}
      </Stack>
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
