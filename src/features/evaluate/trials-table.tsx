import { useMemo } from 'react';
import type { DecisionMetric } from '../../core/evaluation/decision-metrics.ts';
import type { Trial } from '../../core/selection/search/trial.ts';
import { shownScore, testMetric, testMetricOf } from '../../lifecycle/evaluation/test-metrics.ts';
import { trialChanges, trialName } from '../../lifecycle/training/trial-words.ts';
import { DataTable, type TableColumn } from '../../ui/table/data-table.tsx';
import { formatScore } from '../../ui/format/format-number.ts';
import { formatSeconds } from '../../ui/format/format-time.ts';
import { Tag } from '../../ui/facts/tag.tsx';
import './evaluate-page.css';

/** More rows are no longer looked through; the chart's file has the scores of all. */
const mostRows = 300;

/** The trials of a run, best first; those without a mean last. */
export function TrialsTable({
  trials,
  metric,
}: {
  readonly trials: readonly Trial[];
  readonly metric: DecisionMetric;
}) {
  const columns = useMemo(() => columnsFor(metric), [metric]);
  const ranked = useMemo(() => trials.toSorted((a, b) => rankOf(b) - rankOf(a)), [trials]);
  return (
    <DataTable
      caption={
        trials.length > mostRows
          ? `The best ${mostRows} of ${trials.length} trials`
          : `All ${trials.length} trials, best first`
      }
      columns={columns}
      rows={ranked.slice(0, mostRows)}
      rowKey={({ number }) => String(number)}
      maxHeight="28rem"
    />
  );
}

function rankOf(trial: Trial): number {
  return trial.state === 'done' ? trial.mean : -Infinity;
}

function columnsFor(metric: DecisionMetric): readonly TableColumn<Trial>[] {
  return [
    {
      id: 'number',
      header: 'Trial',
      numeric: true,
      cell: ({ number }) => number + 1,
      sortBy: ({ number }) => number,
    },
    { id: 'what', header: 'Model', cell: trialName, sortBy: trialName, rowHeader: true },
    {
      id: 'changes',
      header: 'With',
      cell: Changes,
    },
    {
      id: 'score',
      header: `${testMetric(testMetricOf(metric)).label}, mean ± 2 sd`,
      numeric: true,
      cell: trial => <Outcome trial={trial} metric={metric} />,
      sortBy: trial => (trial.state === 'done' ? shownScore(metric, trial.mean) : Number.NaN),
    },
    {
      id: 'folds',
      header: 'Folds',
      numeric: true,
      cell: trial =>
        trial.state === 'failed' ? (
          '–'
        ) : (
          <span className="evaluate-folds">
            {trial.scores.map(score => formatScore(shownScore(metric, score))).join(' ')}
          </span>
        ),
    },
    {
      id: 'fit',
      header: 'Fit',
      numeric: true,
      cell: ({ fitSeconds }) => formatSeconds(fitSeconds),
      sortBy: ({ fitSeconds }) => fitSeconds,
    },
    {
      id: 'predict',
      header: 'Score',
      numeric: true,
      cell: ({ scoreSeconds }) => formatSeconds(scoreSeconds),
      sortBy: ({ scoreSeconds }) => scoreSeconds,
    },
  ];
}

function Changes(trial: Trial) {
  return (
    <span className="evaluate-meaning">
      {trialChanges(trial)}
      {trial.state === 'failed' && <span className="evaluate-failure"> {trial.error}</span>}
    </span>
  );
}

function Outcome({ trial, metric }: { readonly trial: Trial; readonly metric: DecisionMetric }) {
  switch (trial.state) {
    case 'done':
      return `${formatScore(shownScore(metric, trial.mean))} ± ${formatScore(2 * trial.sd)}`;
    case 'pruned':
      return <Tag>Ended early</Tag>;
    case 'failed':
      return <Tag tone="danger">Failed</Tag>;
    default:
      return trial satisfies never;
  }
}
