import { useCallback, useMemo } from 'react';
import { formatNumber, formatPercent } from '../format-number.ts';
import { axisHeight, barMargin, barsHeight, shortener } from './bar-layout.ts';
import { type FigureProps, type Plot, PlotFigure } from './plot-figure.tsx';
import { seriesColor } from './series-colors.ts';

const colors = 6;

/** Bars of one length, parted by the shares of their counts; parts beyond the sixth are gathered as "other". */
export function StackedBarChart({
  labels,
  parts,
  counts,
  ...figure
}: Omit<FigureProps, 'height'> & {
  readonly labels: readonly string[];
  readonly parts: readonly string[];
  /** A row of counts for each label, one for each part. */
  readonly counts: readonly (readonly number[])[];
}) {
  const shown = useMemo(
    () => (parts.length > colors ? [...parts.slice(0, colors - 1), 'other'] : parts),
    [parts],
  );
  const bars = useMemo(
    () =>
      labels.flatMap((label, row) => {
        const total = counts[row]!.reduce((sum, count) => sum + count, 0);
        let from = 0;
        return shown.map((part, place) => {
          const count =
            place === colors - 1
              ? counts[row]!.slice(place).reduce((sum, one) => sum + one, 0)
              : counts[row]![place]!;
          const share = total === 0 ? 0 : count / total;
          const bar = { label, part, count, share, from, to: from + share, color: seriesColor(place) };
          from += share;
          return bar;
        });
      }),
    [labels, shown, counts],
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
      x: {
        label: 'Share of rows',
        tickFormat: '%',
        domain: [0, 1],
        ticks: Math.max(3, Math.floor(width / 110)),
      },
      y: { label: null, domain: labels, tickFormat: shortener(width), tickSize: 0 },
      marks: [
        plot.barX(bars, {
          x1: 'from',
          x2: 'to',
          y: 'label',
          fill: 'color',
          stroke: 'var(--surface)',
          insetTop: 2,
          insetBottom: 2,
          tip: true,
          title: bar =>
            `${bar.label}\n${bar.part}: ${formatPercent(bar.share)}\n${formatNumber(bar.count)} rows`,
        }),
      ],
    }),
    [bars, labels],
  );
  return (
    <PlotFigure
      {...figure}
      height={barsHeight(labels.length)}
      draw={draw}
      legend={shown.map((label, place) => ({ label, color: seriesColor(place) }))}
      data={{
        columns: ['', ...shown.flatMap(part => [part, `${part}, %`])],
        rows: labels.map(label => [
          label,
          ...bars.filter(bar => bar.label === label).flatMap(bar => [bar.count, 100 * bar.share]),
        ]),
      }}
    />
  );
}
