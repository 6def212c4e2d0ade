import { useCallback, useMemo } from 'react';
import { formatNumber, formatPercent } from '../format-number.ts';
import { axisHeight } from './bar-layout.ts';
import { type FigureProps, type Plot, PlotFigure } from './plot-figure.tsx';
import { seriesColor } from './series-colors.ts';

/** One distribution among several over the same bins or categories, as shares that sum to 1. */
export interface ShareSeries {
  readonly label: string;
  readonly shares: readonly number[];
}

/** Several distributions over the same bins, laid over each other as stepped areas. */
export function OverlaidHistogramChart({
  edges,
  series,
  unit,
  ...figure
}: FigureProps & {
  readonly edges: readonly number[];
  readonly series: readonly ShareSeries[];
  readonly unit: string;
}) {
  const bins = useMemo(
    () =>
      series.flatMap(({ label, shares }, index) =>
        shares.map((share, i) => ({
          label,
          share,
          from: edges[i]!,
          to: edges[i + 1]!,
          color: seriesColor(index),
        })),
      ),
    [edges, series],
  );
  const draw = useCallback(
    (plot: Plot) => ({
      marginLeft: 52,
      marginBottom: axisHeight,
      x: { label: unit },
      y: { label: 'Share of rows', grid: true, tickFormat: '%' },
      marks: [
        plot.rectY(bins, {
          x1: 'from',
          x2: 'to',
          y2: 'share',
          y1: 0,
          fill: 'color',
          fillOpacity: 0.28,
          stroke: 'color',
          strokeWidth: 1.25,
          tip: true,
          title: bin =>
            `${bin.label}\n${formatNumber(bin.from)} to ${formatNumber(bin.to)}\n${formatPercent(bin.share)}`,
        }),
        plot.ruleY([0], { stroke: 'var(--line-control)' }),
      ],
    }),
    [bins, unit],
  );
  return (
    <PlotFigure
      {...figure}
      draw={draw}
      legend={series.map(({ label }, index) => ({ label, color: seriesColor(index) }))}
      data={{
        columns: ['From', 'To', ...series.map(one => one.label)],
        rows: edges
          .slice(0, -1)
          .map((edge, i) => [edge, edges[i + 1]!, ...series.map(one => one.shares[i] ?? 0)]),
      }}
    />
  );
}
