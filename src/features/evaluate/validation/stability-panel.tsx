import type { ScoreSpread } from '../../../core/selection/validation/curve-point.ts';
import type { DecisionMetric } from '../../../lifecycle/project.ts';
import { shownScore, testMetric, testMetricOf } from '../../../lifecycle/evaluation/test-metrics.ts';
import { Stat, StatRow } from '../../../ui/facts/stat.tsx';
import { formatScore } from '../../../ui/format/format-number.ts';
import { AskedPanel } from '../asked-panel.tsx';
import type { EvaluateViewProps } from '../evaluate-views.ts';

const seeds = 5;

/** How much the estimate is owed to chance. */
export function StabilityPanel({ run }: EvaluateViewProps) {
  const { metric } = run.problem;
  const { label } = testMetric(testMetricOf(metric));
  return (
    <AskedPanel
      title="Stability"
      description={`The same model with ${seeds} other cuts of the rows into folds, and with ${seeds} other seeds of its own.`}
      kind="seed stability"
      runId={run.id}
      asks={{ seeds }}
      action="Cut and draw anew"
      running="Cutting and drawing anew"
    >
      {({ asTrained, otherCuts, otherDraws }) => (
        <>
          <StatRow>
            <Stat label={`${label}, as trained`} value={formatScore(shownScore(metric, asTrained.mean))} />
            <Stat
              label="Other cuts"
              value={formatScore(shownScore(metric, otherCuts.mean))}
              detail={rangeOf(otherCuts, metric)}
            />
            <Stat
              label="Other seeds of the model"
              value={formatScore(shownScore(metric, otherDraws.mean))}
              detail={
                otherDraws.sd === 0 ? 'the same each time: it draws nothing' : rangeOf(otherDraws, metric)
              }
            />
          </StatRow>
          <p>Differences between models that are smaller than these ranges are owed to chance.</p>
        </>
      )}
    </AskedPanel>
  );
}

function rangeOf({ scores }: ScoreSpread, metric: DecisionMetric): string {
  const shown = scores.map(score => shownScore(metric, score));
  return `from ${formatScore(Math.min(...shown))} to ${formatScore(Math.max(...shown))}`;
}
