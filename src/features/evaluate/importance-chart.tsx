import { useMemo } from 'react';
import type { DecisionMetric } from '../../lifecycle/project.ts';
import { testMetric, testMetricOf } from '../../lifecycle/test-metrics.ts';
import type { Importance } from '../../lifecycle/run.ts';
import { BarChart } from '../../ui/charts/bar-chart.tsx';
import { Panel } from '../../ui/panel.tsx';

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
  const { label } = testMetric(testMetricOf(metric));
  const rest = importances.length - bars.length;
  return (
    <Panel
      title="Feature importance"
      description="Permutation importance on the test rows: what is lost when a column is shuffled. Columns that say the same share theirs."
    >
      {bars.length === 0 ? (
        <p>The chosen model uses no columns, so none matters to it.</p>
      ) : (
        <BarChart
          title={`Loss of ${label} when a column is shuffled`}
          description={`The line is one standard deviation over the repeats.${rest > 0 ? ` ${rest} weaker columns are not shown.` : ''}`}
          bars={bars}
          unit={`Loss of ${label}`}
        />
      )}
    </Panel>
  );
}
