import type { MetricInterval } from '../../../core/evaluation/intervals/metric-intervals.ts';
import type { JobControl } from '../../../jobs/use-job.ts';
import type { Progress } from '../../../jobs/contracts/progress.ts';
import type { MetricsAnswer, RivalAnswer } from '../../../jobs/contracts/questions/performance.ts';
import type { MetricTarget } from '../../../lifecycle/problem/business-problem.ts';
import { testMetric, testMetricOf, testMetrics } from '../../../lifecycle/evaluation/test-metrics.ts';
import { Tag } from '../../../ui/facts/tag.tsx';
import { JobNotice } from '../../../ui/feedback/job-notice.tsx';
import { formatNumber, formatScore } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';
import type { FinishedRun } from '../run-report.tsx';
import { TargetVerdict } from './target-verdict.tsx';
import '../evaluate-page.css';

/** Every metric with its interval, beside those of the dummy, of the champion, and of the target. */
export function MetricsPanel({
  run,
  control: { job, cancel, reset },
  targets,
  champion,
  championAnswer,
}: {
  readonly run: FinishedRun;
  readonly control: JobControl<Progress, MetricsAnswer>;
  readonly targets: readonly MetricTarget[];
  readonly champion: string | null;
  readonly championAnswer: RivalAnswer | null;
}) {
  const found = job.state === 'done' ? job.value : null;
  const metrics = found?.metrics ?? storedMetrics(run);
  return (
    <Panel flush title="Metrics" description={describe(run, found)}>
      {job.state !== 'done' && (
        <div className="evaluate-verdict">
          <JobNotice
            job={job}
            runningTitle="Measuring how sure the metrics are"
            failedTitle="How sure the metrics are could not be measured"
            onCancel={cancel}
            onDismiss={reset}
          >
            {nothing}
          </JobNotice>
        </div>
      )}
      <DataTable
        caption="Metrics on the test rows"
        captionHidden
        columns={columnsFor(run, found, targets, championAnswer)}
        rows={metrics.toSorted((a, b) => placeOf(a.name) - placeOf(b.name))}
        rowKey={({ name }) => name}
      />
      <p className="evaluate-verdict">{championSentence(champion, championAnswer)}</p>
    </Panel>
  );
}

function nothing(): null {
  return null;
}

/** What the run keeps of its test: there at once, while intervals are being measured. */
function storedMetrics({ result }: FinishedRun): readonly MetricInterval[] {
  return Object.entries(result.test.metrics).map(([name, value]) => ({
    name,
    value,
    low: NaN,
    high: NaN,
    method: null,
  }));
}

function describe({ problem }: FinishedRun, found: MetricsAnswer | null): string {
  const about =
    problem.task === 'classification' && problem.positive !== null
      ? ` Positive means ${problem.target} = ${problem.positive}.`
      : '';
  if (found === null) return `On rows that training never saw.${about}`;
  return `On ${formatNumber(found.rows)} rows that training never saw.${about} On other such rows a metric would lie within its interval 19 times of 20. The dummy knows the training rows’ ${problem.task === 'classification' ? 'class frequencies' : 'mean'} alone. Bootstrap: ${formatNumber(found.resamples)} resamples.`;
}

const order = Object.keys(testMetrics);

function placeOf(name: string): number {
  const place = order.indexOf(name);
  return place === -1 ? order.length : place;
}

function columnsFor(
  { problem }: FinishedRun,
  found: MetricsAnswer | null,
  targets: readonly MetricTarget[],
  champion: RivalAnswer | null,
): readonly TableColumn<MetricInterval>[] {
  const decisive = testMetricOf(problem.metric);
  return [
    {
      id: 'metric',
      header: 'Metric',
      cell: ({ name }) => (
        <span className="evaluate-model">
          {testMetric(name).label}
          {name === decisive && <Tag>Decides</Tag>}
        </span>
      ),
    },
    {
      id: 'value',
      header: 'Value',
      numeric: true,
      cell: ({ value }) => <strong>{formatScore(value)}</strong>,
    },
    {
      id: 'interval',
      header: '95 % interval',
      numeric: true,
      cell: ({ low, high }) => (Number.isNaN(low) ? '–' : `${formatScore(low)} to ${formatScore(high)}`),
    },
    {
      id: 'dummy',
      header: 'Dummy',
      numeric: true,
      cell: ({ name }) => formatScore(found?.dummy[name] ?? NaN),
    },
    ...(champion?.state === 'compared'
      ? [
          {
            id: 'champion',
            header: 'Champion',
            numeric: true,
            cell: ({ name }: MetricInterval) => formatScore(champion.metrics[name] ?? NaN),
          },
        ]
      : []),
    ...(targets.length > 0
      ? [
          {
            id: 'target',
            header: 'Target',
            cell: (metric: MetricInterval) => (
              <TargetVerdict
                metric={metric}
                target={targets.find(({ metric: name }) => name === metric.name) ?? null}
              />
            ),
          },
        ]
      : []),
    { id: 'method', header: 'Interval by', cell: ({ method }) => method ?? '–' },
    {
      id: 'meaning',
      header: 'What it says',
      cell: ({ name }) => <span className="evaluate-meaning">{testMetric(name).meaning}</span>,
    },
  ];
}

function championSentence(champion: string | null, answer: RivalAnswer | null): string {
  if (champion === null) return 'No other model is deployed: there is no champion to hold this one against.';
  if (answer === null)
    return 'The deployed model (the champion) is being asked about the same rows, or was not chosen below.';
  if (answer.state === 'not compared')
    return `The deployed model (the champion) could not be asked: ${answer.reason}`;
  const left = answer.learnedFrom + answer.unmatched;
  return left === 0
    ? `The deployed model (the champion) was asked about the same ${formatNumber(answer.rows)} rows, none of which it has learned from.`
    : `The deployed model (the champion) was asked about ${formatNumber(answer.rows)} of these rows: it has learned from ${formatNumber(answer.learnedFrom)} others${answer.unmatched === 0 ? '' : `, and ${formatNumber(answer.unmatched)} are not in its version of the data as they are here`}.`;
}
