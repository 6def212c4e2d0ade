import { useCallback, useMemo } from 'react';
import { type FigureProps, type Plot, PlotFigure } from '../../ui/charts/plot-figure.tsx';
import { seriesColor } from '../../ui/charts/series-colors.ts';
import { formatNumber } from '../../ui/format-number.ts';
import { dateText } from './summary-items.ts';

/** How many rows fall into each span of time; edges are milliseconds since 1970. */
export function DateHistogram({
  edges,
  counts,
  ...figure
}: FigureProps & { readonly edges: readonly number[]; readonly counts: readonly number[] }) {
  const bins = useMemo(
    () => counts.map((count, i) => ({ from: new Date(edges[i]!), to: new Date(edges[i + 1]!), count })),
    [edges, counts],
  );
  const draw = useCallback(
    (plot: Plot) => ({
      marginLeft: 52,
      x: { type: 'utc' as const, label: 'UTC' },
      y: { label: 'Rows', grid: true },
      marks: [
        plot.rectY(bins, {
          x1: 'from',
          x2: 'to',
          y: 'count',
          fill: seriesColor(0),
          inset: 0.5,
          tip: true,
          title: bin => `${dateText(+bin.from)} to ${dateText(+bin.to)}\n${formatNumber(bin.count)} rows`,
        }),
        plot.ruleY([0], { stroke: 'var(--line-control)' }),
      ],
    }),
    [bins],
  );
  return (
    <PlotFigure
      {...figure}
      draw={draw}
      data={{
        columns: ['From', 'To', 'Rows'],
        rows: bins.map(({ from, to, count }) => [dateText(+from), dateText(+to), count]),
      }}
    />
  );
}
