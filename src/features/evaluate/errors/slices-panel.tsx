import { Link } from 'wouter';
import type { WeakSlice } from '../../../core/weakness/weak-slices.ts';
import type { ErrorsQuestions } from '../../../jobs/contracts/questions/errors.ts';
import { useInsight } from '../../../jobs/use-insight.ts';
import { phasePath } from '../../../lifecycle/phases.ts';
import { sliceHeadline } from '../../../lifecycle/evaluation/weakness-words.ts';
import { IntervalChart } from '../../../ui/charts/interval-chart.tsx';
import { JobNotice } from '../../../ui/feedback/job-notice.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { formatNumber, formatPercent, formatScore } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';
import type { EvaluateViewProps } from '../evaluate-views.ts';
import { errorEstimate, errorLabel } from './error-estimate.ts';

const nothingMore = {};

/** Slices of one or two columns in which the model is worse than in the rest, beyond what a search finds by chance. */
export function SlicesPanel({ run }: EvaluateViewProps) {
  const { job, cancel, reset } = useInsight('weakSlices', run.id, nothingMore);
  return (
    <JobNotice
      job={job}
      runningTitle="Looking through the slices"
      failedTitle="The slices could not be looked through"
      onCancel={cancel}
      onDismiss={reset}
    >
      {found => <Slices run={run} found={found} />}
    </JobNotice>
  );
}

function Slices({
  run,
  found,
}: EvaluateViewProps & { readonly found: ErrorsQuestions['weakSlices']['answer'] }) {
  const { slices, overall, searched, rows, ofRows, columns, crossed } = found;
  const pairs = crossed < columns ? `, in pairs of the ${crossed} that matter most to the model` : '';
  const drawn = rows < ofRows ? `${formatNumber(rows)} of ${formatNumber(ofRows)}` : formatNumber(rows);
  return (
    <>
      <Notice tone={slices.length > 0 ? 'warning' : 'success'} title={sliceHeadline(found)}>
        Looked through {formatNumber(searched)} slices of {formatNumber(columns)} columns, alone and in pairs
        {pairs}, on {drawn} test rows. A slice counts where its loss is further above the others’ than the
        worst of all slices is in 95 of 100 shufflings of the losses.
      </Notice>
      {slices.length > 0 && (
        <Panel
          title="Where the model is weak"
          description="Slices of at least 20 rows, the most surprising first; one that is mostly the same rows as another is left out."
        >
          <Stack>
            <IntervalChart
              title={`${errorLabel(overall)} by slice`}
              description="A dot for each weak slice with its 95 % interval."
              points={slices.map(slice => ({
                label: slice.label,
                rows: slice.rows,
                ...errorEstimate(slice),
              }))}
              unit={errorLabel(overall)}
              overall={{ label: 'All test rows', value: errorEstimate(overall).value }}
              percent={overall.errorRate !== null}
            />
            <DataTable
              caption="Weak slices"
              columns={columnsFor(run)}
              rows={slices}
              rowKey={({ label }) => label}
              maxHeight="28rem"
            />
          </Stack>
        </Panel>
      )}
    </>
  );
}

function columnsFor(run: EvaluateViewProps['run']): readonly TableColumn<WeakSlice>[] {
  const isClasses = run.result.test.task === 'classification';
  const spell = isClasses ? formatPercent : formatNumber;
  return [
    {
      id: 'slice',
      header: 'Slice',
      cell: ({ label, conditions }) => (
        <Link
          href={`${phasePath(run.projectId, 'explore')}?${new URLSearchParams({ where: JSON.stringify(conditions) })}`}
        >
          {label}
        </Link>
      ),
    },
    {
      id: 'rows',
      header: 'Rows',
      numeric: true,
      cell: ({ rows }) => formatNumber(rows),
      sortBy: ({ rows }) => rows,
    },
    {
      id: 'error',
      header: isClasses ? 'Error rate' : 'Mean absolute error',
      numeric: true,
      cell: slice => {
        const { value, low, high } = errorEstimate(slice);
        return `${spell(value)} (${spell(low)} to ${spell(high)})`;
      },
      sortBy: slice => errorEstimate(slice).value,
    },
    ...(isClasses
      ? [
          {
            id: 'loss',
            header: 'Brier loss',
            numeric: true,
            cell: ({ loss }: WeakSlice) => formatScore(loss.value),
            sortBy: ({ loss }: WeakSlice) => loss.value,
          },
        ]
      : []),
    {
      id: 'chance',
      header: 'By chance, corrected for the search',
      numeric: true,
      cell: ({ pValue }) =>
        `p ${pValue < 0.005 ? '< 0.005' : `= ${formatNumber(Number(pValue.toPrecision(2)))}`}`,
    },
  ];
}
