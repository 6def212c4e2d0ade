import { acrossAxis, upAxis } from './plot/axes.ts';
import { axisHeight } from './plot/bar-layout.ts';
import { plotChart } from './plot/plot-chart.tsx';
import type { FigureProps, Plot } from './plot/plot-figure.tsx';
import { seriesColor } from './plot/series-colors.ts';
import { spellValue, tableValue } from './plot/spell-value.ts';

export interface ScatterChartProps extends FigureProps {
  readonly x: readonly number[];
  /** As long as `x`. */
  readonly y: readonly number[];
  readonly xLabel: string;
  readonly yLabel: string;
  /** Draws the line where both are equal, or where y is zero. */
  readonly guide?: 'diagonal' | 'zero' | undefined;
  /** The values are milliseconds since 1970, shown in UTC. */
  readonly xTime?: boolean | undefined;
  readonly yTime?: boolean | undefined;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Points of two numbers. */
export const ScatterChart = plotChart<ScatterChartProps>(
  ({ x, y, xLabel, yLabel, guide, xTime = false, yTime = false, height }) => {
    const points = x.map((value, i) => ({ x: value, y: y[i]! }));
    const told = (point: Point) =>
      `${xLabel}: ${spellValue(point.x, xTime)}\n${yLabel}: ${spellValue(point.y, yTime)}`;
    return {
      height,
      draw: (plot, width) => ({
        marginLeft: 56,
        marginBottom: axisHeight,
        x: acrossAxis({ label: xLabel, time: xTime }, width),
        y: upAxis({ label: yLabel, time: yTime }),
        marks: [
          plot.dot(points, {
            x: 'x',
            y: 'y',
            r: 2.5,
            fill: seriesColor(0),
            fillOpacity: 0.45,
            tip: true,
            title: told,
          }),
          guideMark(plot, guide, points),
        ],
      }),
      data: {
        columns: [xLabel, yLabel],
        rows: points.map(point => [tableValue(point.x, xTime), tableValue(point.y, yTime)]),
        single: true,
      },
      stops: points.toSorted((a, b) => a.x - b.x).map(point => ({ ...point, text: told(point) })),
    };
  },
);

const guideStyle = { stroke: 'var(--ink-soft)', strokeDasharray: '4 4' };

function guideMark(plot: Plot, guide: ScatterChartProps['guide'], points: readonly Point[]) {
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
