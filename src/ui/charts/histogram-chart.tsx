import { useCallback, useMemo } from 'react';
import { formatNumber } from '../format-number.ts';
import { axisHeight } from './bar-layout.ts';
import { type FigureProps, type Plot, PlotFigure } from './plot-figure.tsx';
import { seriesColor } from './series-colors.ts';

/** How often values fall into each bin; `edges` has one more entry than `counts`. */
export function HistogramChart({
  edges,
  counts,
  unit,
  ...figure
}: FigureProps & {
  readonly edges: readonly number[];
  readonly counts: readonly number[];
  /** What the values are: the label of the horizontal axis. */
  readonly unit: string;
}) {
  const bins = useMemo(
    () => counts.map((count, i) => ({ from: edges[i]!, to: edges[i + 1]!, count })),
    [edges, counts],
  );
  const draw = useCallback(
    (plot: Plot) => ({
      marginLeft: 52,
      marginBottom: axisHeight,
      x: { label: unit, nice: false },
      y: { label: 'Rows', grid: true },
      marks: [
        plot.rectY(bins, {
          x1: 'from',
          x2: 'to',
          y: 'count',
          fill: seriesColor(0),
          inset: 0.5,
          tip: true,
          title: bin =>
            `${formatNumber(bin.from)} to ${formatNumber(bin.to)}\n${formatNumber(bin.count)} rows`,
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
      data={{ columns: ['From', 'To', 'Rows'], rows: bins.map(bin => [bin.from, bin.to, bin.count]) }}
    />
  );
}
