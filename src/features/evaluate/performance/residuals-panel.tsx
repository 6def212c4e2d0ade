import { useMemo } from 'react';
import type { Residuals } from '../../../core/evaluation/residuals.ts';
import type { RivalAnswer } from '../../../jobs/contracts/questions/performance.ts';
import { useInsight } from '../../../jobs/use-insight.ts';
import { HistogramChart } from '../../../ui/charts/histogram-chart.tsx';
import { IntervalChart } from '../../../ui/charts/interval-chart.tsx';
import { ScatterChart } from '../../../ui/charts/scatter-chart.tsx';
import { JobNotice } from '../../../ui/feedback/job-notice.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Columns } from '../../../ui/layout/stack.tsx';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';
import { ResidualScatters } from '../residual-scatters.tsx';
import type { FinishedRun } from '../run-report.tsx';
import { ErrorCurves } from './error-curves.tsx';

/** What the model leaves over of the truth, from every side. */
export function ResidualsPanel({
  run,
  rivals,
  answers,
}: {
  readonly run: FinishedRun;
  readonly rivals: readonly FinishedRun[];
  readonly answers: readonly RivalAnswer[];
}) {
  const { job, cancel, reset } = useInsight('residuals', run.id, {});
  return (
    <JobNotice
      job={job}
      runningTitle="Looking at the residuals"
      failedTitle="The residuals could not be told"
      onCancel={cancel}
      onDismiss={reset}
    >
      {found => (
        <>
          <ErrorCurves target={run.problem.target} found={found} rivals={rivals} answers={answers} />
          <Charts target={run.problem.target} found={found} />
        </>
      )}
    </JobNotice>
  );
}

const noBias = { label: 'No bias', value: 0 };

function Charts({ target, found }: { readonly target: string; readonly found: Residuals }) {
  const { actual, predicted, byQuantile, normalPlot, histogram, rows } = found;
  const points = useMemo(
    () =>
      byQuantile.map(({ from, to, bias, low, high, rows: count }) => ({
        label: rangeOf(from, to),
        value: bias,
        low: Number.isNaN(low) ? bias : low,
        high: Number.isNaN(high) ? bias : high,
        rows: count,
      })),
    [byQuantile],
  );
  return (
    <>
      <Columns least="28rem">
        <ResidualScatters target={target} actual={actual} predicted={predicted} rows={rows} />
        <Panel>
          <HistogramChart
            title="Residuals"
            description="How often each size of error occurs."
            edges={histogram.edges}
            counts={histogram.counts}
            unit="Actual minus predicted"
            height={320}
          />
        </Panel>
        <Panel>
          <ScatterChart
            title="Normal plot of the residuals"
            description="On the dashed line residuals are normally distributed; ends that bend away are rarer and larger errors than that."
            x={normalPlot.expected}
            y={normalPlot.found}
            xLabel="Expected of a normal distribution"
            yLabel="Residual, in standard deviations"
            guide="diagonal"
            height={320}
          />
        </Panel>
      </Columns>
      <Panel>
        <IntervalChart
          title={`Bias by quantile of ${target}`}
          description="Tenths of the test rows by their true value: mean of predicted minus actual, with 95 % intervals. Above 0 the model says too much."
          points={points}
          unit="Predicted minus actual"
          overall={noBias}
        />
      </Panel>
      <Panel flush title={`Error by quantile of ${target}`}>
        <DataTable
          caption={`Error by quantile of ${target}`}
          captionHidden
          columns={columnsFor(target)}
          rows={byQuantile}
          rowKey={({ from, to }) => rangeOf(from, to)}
        />
      </Panel>
    </>
  );
}

function rangeOf(from: number, to: number): string {
  return from === to ? formatNumber(from) : `${formatNumber(from)} to ${formatNumber(to)}`;
}

type Quantile = Residuals['byQuantile'][number];

function columnsFor(target: string): readonly TableColumn<Quantile>[] {
  return [
    { id: 'range', header: `Actual ${target}`, cell: ({ from, to }) => rangeOf(from, to) },
    { id: 'rows', header: 'Rows', numeric: true, cell: ({ rows }) => formatNumber(rows) },
    {
      id: 'error',
      header: 'Mean absolute error',
      numeric: true,
      cell: ({ meanAbsoluteError }) => formatNumber(meanAbsoluteError),
    },
    {
      id: 'bias',
      header: 'Bias (95 %)',
      numeric: true,
      cell: ({ bias, low, high }) => `${formatNumber(bias)} (${formatNumber(low)} to ${formatNumber(high)})`,
    },
  ];
}
