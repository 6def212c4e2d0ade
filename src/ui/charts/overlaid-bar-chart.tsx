import { useCallback, useMemo } from 'react';
import { formatPercent } from '../format-number.ts';
import { axisHeight, barMargin, barsHeight, shortener } from './bar-layout.ts';
import type { ShareSeries } from './overlaid-histogram-chart.tsx';
import { type FigureProps, type Plot, PlotFigure } from './plot-figure.tsx';
import { seriesColor } from './series-colors.ts';

/** Several distributions over the same categories, side by side for each. */
export function OverlaidBarChart({
  labels,
  series,
  ...figure
}: Omit<FigureProps, 'height'> & {
  readonly labels: readonly string[];
  readonly series: readonly ShareSeries[];
}) {
  const bars = useMemo(
    () =>
      labels.flatMap((category, i) =>
        series.map(({ label, shares }, index) => ({
          category,
          label,
          share: shares[i] ?? 0,
          color: seriesColor(index),
        })),
      ),
    [labels, series],
  );
  const draw = useCallback(
    (plot: Plot, width: number) => ({
      marginLeft: barMargin(
        labels.map(label => ({ label })),
        width,
      ),
      marginRight: 24,
      marginTop: 4,
      marginBottom: axisHeight,
      x: { label: 'Share of rows', grid: true, tickFormat: '%', ticks: Math.max(3, Math.floor(width / 110)) },
      fy: { label: null, domain: labels, tickFormat: shortener(width), padding: 0.15, axis: 'left' as const },
      y: { axis: null, domain: series.map(one => one.label), padding: 0.05 },
      marks: [
        plot.barX(bars, {
          fy: 'category',
          y: 'label',
          x: 'share',
          fill: 'color',
          rx: 2,
          tip: true,
          title: bar => `${bar.category}\n${bar.label}: ${formatPercent(bar.share)}`,
        }),
        plot.ruleX([0], { stroke: 'var(--line-control)' }),
      ],
    }),
    [bars, labels, series],
  );
  return (
    <PlotFigure
      {...figure}
      height={barsHeight(labels.length, series.length)}
      draw={draw}
      legend={series.map(({ label }, index) => ({ label, color: seriesColor(index) }))}
      data={{
        columns: ['', ...series.map(one => one.label)],
        rows: labels.map((label, i) => [label, ...series.map(one => one.shares[i] ?? 0)]),
      }}
    />
  );
}
