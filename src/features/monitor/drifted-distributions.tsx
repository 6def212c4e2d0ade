import { useMemo } from 'react';
import type { ColumnDrift } from '../../core/drift/drift-report.ts';
import { OverlaidBarChart } from '../../ui/charts/overlaid-bar-chart.tsx';
import { OverlaidHistogramChart } from '../../ui/charts/overlaid-histogram-chart.tsx';
import { formatNumber } from '../../ui/format/format-number.ts';
import { Panel } from '../../ui/layout/panel.tsx';

/** One column as it was and as it is, over the same bins or categories. */
export function DriftedDistributions({ column }: { readonly column: ColumnDrift }) {
  const { distributions, role } = column;
  const { reference, current } = distributions;
  const series = useMemo(
    () => [
      { label: role === 'feature' ? 'Training' : 'Test rows', shares: reference },
      { label: 'Current', shares: current },
    ],
    [role, reference, current],
  );
  const title = `${column.column}: before and now`;
  const description = `Shares of the ${formatNumber(column.referenceRows - column.referenceMissing)} reference and ${formatNumber(column.currentRows - column.currentMissing)} current values that are not missing.`;
  return (
    <Panel title="Distributions">
      {distributions.shape === 'numeric' ? (
        <OverlaidHistogramChart
          title={title}
          description={description}
          edges={distributions.edges}
          series={series}
          unit={column.kind === 'datetime' ? `${column.column} (ms since 1970)` : column.column}
        />
      ) : (
        <OverlaidBarChart
          title={title}
          description={description}
          labels={distributions.labels}
          series={series}
        />
      )}
    </Panel>
  );
}
