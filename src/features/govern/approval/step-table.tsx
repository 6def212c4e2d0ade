import { checkNames, unmetChecks } from '../../../lifecycle/governance/approval-check.ts';
import type { ApprovalStep } from '../../../lifecycle/governance/approval.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { formatDateTime } from '../../../ui/format/format-time.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';
import { checkLabels } from './approval-words.ts';

const columns: readonly TableColumn<ApprovalStep>[] = [
  { id: 'act', header: 'Step', cell: ({ act }) => act },
  { id: 'by', header: 'By', cell: ({ by }) => by.name },
  { id: 'at', header: 'When', cell: ({ at }) => formatDateTime(at) },
  {
    id: 'reason',
    header: 'Why',
    cell: ({ reason }) => <span className="approval-text">{reason || '–'}</span>,
  },
  { id: 'signed', header: 'Signed', cell: ({ meaning }) => (meaning === null ? 'no' : 'yes') },
  { id: 'open', header: 'Checks open then', cell: ({ checks }) => openThen(checks) },
];

/** Every step that was taken about a model, newest first. */
export function StepTable({ steps }: { readonly steps: readonly ApprovalStep[] }) {
  if (steps.length === 0)
    return (
      <EmptyState title="Nobody has taken a step yet">
        Each step stays here for good: who took it, when and why, and what was looked at.
      </EmptyState>
    );
  return (
    <Panel flush title="What was done" description="Append-only, and in the audit trail too.">
      <DataTable
        caption="Steps of the approval"
        captionHidden
        rows={steps.toReversed()}
        rowKey={({ id }) => id}
        columns={columns}
      />
    </Panel>
  );
}

function openThen(checks: ApprovalStep['checks']) {
  const open = unmetChecks(checkNames, checks).map(name => checkLabels[name]);
  return <span className="approval-text">{open.join(', ') || 'none'}</span>;
}
