import { Link } from 'wouter';
import type { ErrorsQuestions, WorstRow } from '../../../jobs/contracts/questions/errors.ts';
import { useInsight } from '../../../jobs/use-insight.ts';
import { phasePath } from '../../../lifecycle/phases.ts';
import { JobNotice } from '../../../ui/feedback/job-notice.tsx';
import { formatNumber, formatPercent, formatScore } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';
import type { EvaluateViewProps } from '../evaluate-views.ts';

const asks = { most: 30 };

/** The test rows that the model is most wrong about, with all their values and the way to why. */
export function WorstRowsPanel({ run }: EvaluateViewProps) {
  const { job, cancel, reset } = useInsight('worstRows', run.id, asks);
  return (
    <JobNotice
      job={job}
      runningTitle="Looking for the worst rows"
      failedTitle="The worst rows could not be found"
      onCancel={cancel}
      onDismiss={reset}
    >
      {found => (
        <Panel
          flush
          title="The worst rows"
          description={`The ${formatNumber(found.rows.length)} test rows that the model is most wrong about: look for wrong labels, values that cannot be, and what they have in common. A row’s number leads to why the model says so.`}
        >
          <DataTable
            caption="The worst rows"
            captionHidden
            columns={columnsFor(run, found)}
            rows={found.rows}
            rowKey={({ row }) => String(row)}
            maxHeight="28rem"
          />
        </Panel>
      )}
    </JobNotice>
  );
}

function columnsFor(
  run: EvaluateViewProps['run'],
  { columns }: ErrorsQuestions['worstRows']['answer'],
): readonly TableColumn<WorstRow>[] {
  return [
    {
      id: 'row',
      header: 'Row of the table',
      cell: ({ row, at }) => (
        <Link
          href={`${phasePath(run.projectId, 'evaluate')}?${new URLSearchParams({ run: run.id, view: 'explain', part: 'row', row: String(at + 1) })}`}
        >
          {formatNumber(row + 1)}
        </Link>
      ),
      sortBy: ({ row }) => row,
    },
    { id: 'actual', header: `Actual ${run.problem.target}`, cell: ({ actual }) => actual },
    {
      id: 'predicted',
      header: 'Predicted',
      cell: ({ predicted, probability }) =>
        probability === null ? predicted : `${predicted} (${formatPercent(probability)})`,
    },
    {
      id: 'loss',
      header: run.result.test.task === 'classification' ? 'Brier loss' : 'Absolute error',
      numeric: true,
      cell: ({ loss }) => formatScore(loss),
      sortBy: ({ loss }) => loss,
    },
    ...columns.map(
      (name, place): TableColumn<WorstRow> => ({
        id: `cell ${place}`,
        header: name,
        cell: ({ cells }) => cells[place] || '–',
      }),
    ),
  ];
}
