import { formatPercent } from '../format/format-number.ts';
import { acrossAxis, namedRows } from './plot/axes.ts';
import { barsHeight } from './plot/bar-layout.ts';
import type { Heading } from './figure/figure.tsx';
import type { ShareSeries } from './overlaid-histogram-chart.tsx';
import { plotChart } from './plot/plot-chart.tsx';
import { seriesColor } from './plot/series-colors.ts';

export interface OverlaidBarChartProps extends Heading {
  readonly labels: readonly string[];
  readonly series: readonly ShareSeries[];
}

/** Several distributions over the same categories, side by side for each. */
export const OverlaidBarChart = plotChart<OverlaidBarChartProps>(({ labels, series }) => {
  const bars = labels.flatMap((category, i) =>
    series.map(({ label, shares }, index) => ({
      category,
      label,
      share: shares[i] ?? 0,
      color: seriesColor(index),
    })),
  );
  return {
    height: barsHeight(labels.length, series.length),
    draw: (plot, width) => {
      const { y: names, ...margins } = namedRows(labels, width);
      return {
        ...margins,
        x: acrossAxis({ label: 'Share of rows', percent: true }, width),
        fy: { ...names, padding: 0.15, axis: 'left' as const },
        y: { axis: null, domain: series.map(one => one.label), padding: 0.05 },
        marks: [
          plot.barX(bars, {
            fy: 'category',
            y: 'label',
            x: 'share',
            fill: 'color',
            rx: 2,
            tip: true,
            title: shareText,
          }),
          plot.ruleX([0], { stroke: 'var(--line-control)' }),
        ],
      };
    },
    legend: series.map(({ label }, index) => ({ label, color: seriesColor(index) })),
    data: {
      columns: ['Bar', ...series.map(one => one.label)],
      rows: labels.map((label, i) => [label, ...series.map(one => one.shares[i] ?? 0)]),
    },
    stops: bars.map(bar => ({ x: bar.share, y: bar.label, fy: bar.category, text: shareText(bar) })),
  };
});

function shareText(bar: { readonly category: string; readonly label: string; readonly share: number }) {
  return `${bar.category}\n${bar.label}: ${formatPercent(bar.share)}`;
}
