import { formatNumber } from '../format/format-number.ts';
import { acrossAxis, upAxis } from './plot/axes.ts';
import { axisHeight } from './plot/bar-layout.ts';
import type { LegendEntry } from './figure/legend.tsx';
import { plotChart } from './plot/plot-chart.tsx';
import type { FigureProps } from './plot/plot-figure.tsx';

export interface ColoredPoint {
  readonly x: number;
  readonly y: number;
  /** What the colour says: the first line of the tip. */
  readonly label: string;
  /** A CSS colour. */
  readonly color: string;
  /** 0 to 1. */
  readonly opacity: number;
  readonly symbol: 'circle' | 'triangle' | 'square' | 'diamond' | 'cross' | 'star';
}

export interface ColoredPointsChartProps extends FigureProps {
  readonly points: readonly ColoredPoint[];
  readonly xLabel: string;
  readonly yLabel: string;
  readonly legend: readonly LegendEntry[];
}

/** Points in colours, told apart by their shape too. */
export const ColoredPointsChart = plotChart<ColoredPointsChartProps>(
  ({ points, xLabel, yLabel, legend, height }) => {
    const told = ({ label, x, y }: ColoredPoint) =>
      `${label}\n${xLabel}: ${formatNumber(x)}\n${yLabel}: ${formatNumber(y)}`;
    return {
      height,
      draw: (plot, width) => ({
        marginLeft: 48,
        marginBottom: axisHeight,
        // No mark is cut at the edge.
        inset: 6,
        x: acrossAxis({ label: xLabel }, width),
        y: upAxis({ label: yLabel }),
        symbol: { type: 'identity' as const },
        opacity: { type: 'identity' as const },
        marks: [
          plot.dot(points, {
            x: 'x',
            y: 'y',
            r: 3,
            stroke: 'color',
            strokeWidth: 1.25,
            strokeOpacity: 'opacity',
            fill: 'color',
            fillOpacity: 0.25,
            symbol: 'symbol',
            tip: true,
            title: told,
          }),
        ],
      }),
      legend,
      data: {
        columns: ['Colour', xLabel, yLabel],
        rows: points.map(({ label, x, y }) => [label, x, y]),
        single: true,
      },
      stops: points.toSorted((a, b) => a.x - b.x).map(point => ({ ...point, text: told(point) })),
    };
  },
);
