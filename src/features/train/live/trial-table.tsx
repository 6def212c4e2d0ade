import { useMemo, useState } from 'react';
import type { DecisionMetric } from '../../../core/evaluation/decision-metrics.ts';
import type { Trial } from '../../../core/selection/search/trial.ts';
import { shownScore, testMetric, testMetricOf } from '../../../lifecycle/evaluation/test-metrics.ts';
import { trialChanges, trialName } from '../../../lifecycle/training/trial-words.ts';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';
import { formatScore } from '../../../ui/format/format-number.ts';
import { formatSeconds } from '../../../ui/format/format-time.ts';

/** Of many trials the newest are listed; all are kept with the run. */
const mostRows = 100;

/** The trials, newest first, in a disclosure. */
export function TrialTable({
  trials,
  metric,
}: {
  readonly trials: readonly Trial[];
  readonly metric: DecisionMetric;
}) {
  const [open, setOpen] = useState(false);
  const columns = useMemo(() => columnsFor(metric), [metric]);
  const newest = trials.toReversed().slice(0, mostRows);
  return (
    <details className="train-more" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>Trials so far ({trials.length})</summary>
      {open && (
        <DataTable
          caption={
            trials.length > mostRows
              ? `The newest ${mostRows} of ${trials.length} trials`
              : 'Trials, newest first'
          }
          captionHidden={trials.length <= mostRows}
          columns={columns}
          rows={newest}
          rowKey={trial => String(trial.number)}
          maxHeight="20rem"
        />
      )}
    </details>
  );
}

function columnsFor(metric: DecisionMetric): readonly TableColumn<Trial>[] {
  return [
    { id: 'number', header: 'Trial', numeric: true, cell: ({ number }) => number + 1 },
    { id: 'what', header: 'Algorithm', cell: trialName, rowHeader: true },
    {
      id: 'changes',
      header: 'With',
      cell: trial => (trial.state === 'failed' ? trial.error : trialChanges(trial)),
    },
    {
      id: 'score',
      header: testMetric(testMetricOf(metric)).label,
      numeric: true,
      cell: trial => scoreText(trial, metric),
    },
    { id: 'seconds', header: 'Fit', numeric: true, cell: ({ fitSeconds }) => formatSeconds(fitSeconds) },
  ];
}

function scoreText(trial: Trial, metric: DecisionMetric): string {
  switch (trial.state) {
    case 'done':
      return formatScore(shownScore(metric, trial.mean));
    case 'pruned':
      return `ended after fold ${trial.scores.length}`;
    case 'failed':
      return 'failed';
    default:
      return trial satisfies never;
  }
}
