import { type EstimatorName, estimatorEntries } from '../../../core/models/catalogue.ts';
import { shownScore, testMetric, testMetricOf } from '../../../lifecycle/evaluation/test-metrics.ts';
import { Stat, StatRow } from '../../../ui/facts/stat.tsx';
import { formatScore } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { AskedPanel } from '../asked-panel.tsx';
import type { EvaluateViewProps } from '../evaluate-views.ts';
import { smallGrid } from './small-grid.ts';

const title = 'Nested cross-validation';

/** What tuning promises, and what of it is left on rows that nothing was chosen by. */
export function NestedPanel({ run, estimator }: EvaluateViewProps & { readonly estimator: EstimatorName }) {
  const { metric } = run.problem;
  const { label } = testMetric(testMetricOf(metric));
  const grid = smallGrid(estimatorEntries[estimator]);
  if (grid.length < 2)
    return <Panel title={title}>This model has no parameters among which one would choose.</Panel>;
  return (
    <AskedPanel
      title={title}
      description={`A choice among ${grid.length} parameter sets is made inside of each fold, from its training rows alone, and measured on the rest: what tuning really gives.`}
      kind="nested validation"
      runId={run.id}
      asks={{ grid }}
      action="Choose inside of each fold"
      running="Choosing inside of each fold"
    >
      {({ chosenOnSame, nested, chosen }) => (
        <StatRow>
          <Stat
            label={`${label}, chosen and measured on the same folds`}
            value={formatScore(shownScore(metric, chosenOnSame.mean))}
            detail="flatters"
          />
          <Stat
            label={`${label}, nested`}
            value={formatScore(shownScore(metric, nested.mean))}
            detail={`± ${formatScore(2 * nested.sd)} (2 sd) over ${nested.scores.length} folds`}
          />
          <Stat
            label="Optimism of the choice"
            value={formatScore(chosenOnSame.mean - nested.mean)}
            detail={`${new Set(chosen.map(set => JSON.stringify(set))).size} different sets were chosen`}
          />
        </StatRow>
      )}
    </AskedPanel>
  );
}
