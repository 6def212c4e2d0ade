import { useCallback } from 'react';
import { formatNumber } from '../format-number.ts';
import { axisHeight, barMargin, barsHeight, shortener } from './bar-layout.ts';
import { type FigureProps, type Plot, PlotFigure } from './plot-figure.tsx';
import { seriesColor } from './series-colors.ts';

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** Half the length of the error bar. */
  readonly error?: number | undefined;
}

/** Horizontal bars in the given order; labels are told apart, so they must be unique. */
export function BarChart({
  bars,
  unit,
  ...figure
}: Omit<FigureProps, 'height'> & {
  readonly bars: readonly Bar[];
  /** What the length means: the label of the axis. */
  readonly unit: string;
}) {
  const draw = useCallback(
    (plot: Plot, width: number) => ({
      marginLeft: barMargin(bars, width),
      marginRight: 24,
      marginTop: 4,
      marginBottom: axisHeight,
      x: { label: unit, grid: true, nice: true, ticks: Math.max(3, Math.floor(width / 110)) },
      y: { label: null, domain: bars.map(bar => bar.label), tickFormat: shortener(width), tickSize: 0 },
      marks: [
        plot.barX(bars, {
          x: 'value',
          y: 'label',
          fill: seriesColor(0),
          fillOpacity: 0.85,
          insetTop: 2,
          insetBottom: 2,
          rx: 2,
          tip: true,
          title: bar => `${bar.label}\n${barText(bar)}`,
        }),
        plot.ruleY(
          bars.filter(bar => bar.error !== undefined),
          {
            y: 'label',
            x1: bar => bar.value - bar.error,
            x2: bar => bar.value + bar.error,
            stroke: 'var(--ink)',
            strokeWidth: 1.25,
          },
        ),
        plot.ruleX([0], { stroke: 'var(--line-control)' }),
      ],
    }),
    [bars, unit],
  );
  const withError = bars.some(bar => bar.error !== undefined);
  return (
    <PlotFigure
      {...figure}
      height={barsHeight(bars.length)}
      draw={draw}
      data={{
        columns: ['', unit, ...(withError ? ['± sd'] : [])],
        rows: bars.map(bar => [bar.label, bar.value, ...(withError ? [bar.error ?? 0] : [])]),
      }}
    />
  );
}

function barText(bar: Bar): string {
  const value = formatNumber(bar.value);
  return bar.error === undefined ? value : `${value} ± ${formatNumber(bar.error)}`;
}
