import { useCallback } from 'react';
import { formatNumber } from '../format-number.ts';
import { axisHeight } from './bar-layout.ts';
import type { LegendEntry } from './legend.tsx';
import { type FigureProps, type Plot, PlotFigure } from './plot-figure.tsx';

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

/** Points in colours, told apart by their shape too. */
export function ColoredPointsChart({
  points,
  xLabel,
  yLabel,
  legend,
  ...figure
}: FigureProps & {
  readonly points: readonly ColoredPoint[];
  readonly xLabel: string;
  readonly yLabel: string;
  readonly legend: readonly LegendEntry[];
}) {
  const draw = useCallback(
    (plot: Plot, width: number) => ({
      marginLeft: 48,
      marginBottom: axisHeight,
      x: { label: xLabel, grid: true, ticks: Math.max(3, Math.floor(width / 90)) },
      y: { label: yLabel, grid: true },
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
          title: point =>
            `${point.label}\n${xLabel}: ${formatNumber(point.x)}\n${yLabel}: ${formatNumber(point.y)}`,
        }),
      ],
    }),
    [points, xLabel, yLabel],
  );
  return (
    <PlotFigure
      {...figure}
      draw={draw}
      legend={legend}
      data={{
        columns: ['', xLabel, yLabel],
        rows: points.map(({ label, x, y }) => [label, x, y]),
      }}
    />
  );
}
