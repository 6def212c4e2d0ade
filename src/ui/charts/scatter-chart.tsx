import { useCallback, useMemo } from 'react';
import { type FigureProps, type Plot, PlotFigure } from './plot-figure.tsx';
import { seriesColor } from './series-colors.ts';
import { spellValue, tableValue } from './spell-value.ts';

/** Points of two numbers; `guide` draws the line where both are equal, or where y is zero. */
export function ScatterChart({
  x,
  y,
  xLabel,
  yLabel,
  guide,
  xTime = false,
  yTime = false,
  ...figure
}: FigureProps & {
  readonly x: readonly number[];
  /** As long as `x`. */
  readonly y: readonly number[];
  readonly xLabel: string;
  readonly yLabel: string;
  readonly guide?: 'diagonal' | 'zero' | undefined;
  /** The values are milliseconds since 1970, shown in UTC. */
  readonly xTime?: boolean | undefined;
  readonly yTime?: boolean | undefined;
}) {
  const points = useMemo(() => x.map((value, i) => ({ x: value, y: y[i]! })), [x, y]);
  const draw = useCallback(
    (plot: Plot, width: number) => ({
      marginLeft: 56,
      marginBottom: 40,
      x: {
        label: xLabel,
        grid: true,
        ticks: Math.max(3, Math.floor(width / 90)),
        ...(xTime && { type: 'utc' as const }),
      },
      y: { label: yLabel, grid: true, ...(yTime && { type: 'utc' as const }) },
      marks: [
        plot.dot(points, {
          x: 'x',
          y: 'y',
          r: 2.5,
          fill: seriesColor(0),
          fillOpacity: 0.45,
          tip: true,
          title: point =>
            `${xLabel}: ${spellValue(point.x, xTime)}\n${yLabel}: ${spellValue(point.y, yTime)}`,
        }),
        guideMark(plot, guide, points),
      ],
    }),
    [points, xLabel, yLabel, guide, xTime, yTime],
  );
  return (
    <PlotFigure
      {...figure}
      draw={draw}
      data={{
        columns: [xLabel, yLabel],
        rows: points.map(point => [tableValue(point.x, xTime), tableValue(point.y, yTime)]),
      }}
    />
  );
}

const guideStyle = { stroke: 'var(--ink-soft)', strokeDasharray: '4 4' };

function guideMark(
  plot: Plot,
  guide: 'diagonal' | 'zero' | undefined,
  points: readonly { readonly x: number; readonly y: number }[],
) {
  if (guide === undefined || points.length === 0) return null;
  if (guide === 'zero') return plot.ruleY([0], guideStyle);
  const low = points.reduce((least, point) => Math.min(least, point.x, point.y), Infinity);
  const high = points.reduce((most, point) => Math.max(most, point.x, point.y), -Infinity);
  return plot.line(
    [
      [low, low],
      [high, high],
    ],
    guideStyle,
  );
}
