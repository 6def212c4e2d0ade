import { Link } from 'wouter';
import { type CheckResult, checkQuestions } from '../../../lifecycle/governance/approval-check.ts';
import type { Approval, ApprovalOf } from '../../../storage/governance/approvals.ts';
import { Tag } from '../../../ui/facts/tag.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';
import { checkLabels, placeOfCheck } from './approval-words.ts';

/** Every check with how it does, by what that is known, and the page that answers it. */
export function ChecksPanel({
  approval: { checks, policy },
  of,
}: {
  readonly approval: Approval;
  readonly of: ApprovalOf;
}) {
  return (
    <Panel
      flush
      title="What was looked at"
      description="Computed from what is stored now. A model is not approved while a required check is open; how each did is kept with every step."
    >
      <DataTable
        caption="Checks of this model"
        captionHidden
        rows={checks}
        rowKey={({ check }) => check}
        columns={columnsFor(policy, of)}
      />
    </Panel>
  );
}

function columnsFor(
  policy: Approval['policy'],
  { projectId, runId }: ApprovalOf,
): readonly TableColumn<CheckResult>[] {
  const isRequired = ({ check }: CheckResult) => policy.checks.includes(check);
  return [
    {
      id: 'check',
      header: 'Check',
      cell: ({ check }) => <Link href={placeOfCheck(check, projectId, runId)}>{checkLabels[check]}</Link>,
    },
    {
      id: 'state',
      header: 'State',
      cell: result => (
        <Tag tone={result.state === 'met' ? 'success' : isRequired(result) ? 'danger' : 'neutral'}>
          {result.state}
        </Tag>
      ),
    },
    { id: 'required', header: 'Required', cell: result => (isRequired(result) ? 'yes' : 'no') },
    {
      id: 'evidence',
      header: 'Evidence',
      cell: ({ evidence }) => <span className="approval-text">{evidence}</span>,
    },
    {
      id: 'asks',
      header: 'What it asks',
      cell: ({ check }) => <span className="approval-text">{checkQuestions[check]}</span>,
    },
  ];
}
