import { useMemo } from 'react';
import type { DecisionMetric } from '../../lifecycle/project.ts';
import { testMetric, testMetricOf } from '../../lifecycle/evaluation/test-metrics.ts';
import type { Importance } from '../../lifecycle/training/run.ts';
import { BarChart } from '../../ui/charts/bar-chart.tsx';
import { Panel } from '../../ui/layout/panel.tsx';

const mostBars = 25;

/** How much the model leans on each column, strongest first. */
export function ImportanceChart({
  metric,
  importances,
}: {
  readonly metric: DecisionMetric;
  readonly importances: readonly Importance[];
}) {
  const bars = useMemo(
    () =>
      importances
        .toSorted((a, b) => b.mean - a.mean)
        .slice(0, mostBars)
        .map(({ column, mean, sd }) => ({ label: column, value: mean, error: sd })),
    [importances],
  );
  const { label, better } = testMetric(testMetricOf(metric));
  const unit = better === 'higher' ? `Fall of ${label}` : `Rise of ${label}`;
  const rest = importances.length - bars.length;
  return (
    <Panel>
      {bars.length === 0 ? (
        <p>The chosen model uses no columns, so none matters to it.</p>
      ) : (
        <BarChart
          title="Feature importance"
          description={`How much worse the model does on the test rows when a column is shuffled (permutation importance), with one standard deviation. Columns that say the same share theirs.${rest > 0 ? ` ${rest} weaker columns are not shown.` : ''}`}
          bars={bars}
          unit={unit}
        />
      )}
    </Panel>
  );
}
