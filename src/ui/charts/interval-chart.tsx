import { useCallback } from 'react';
import { formatNumber } from '../format-number.ts';
import { axisHeight, barMargin, barsHeight, shortener } from './bar-layout.ts';
import { type FigureProps, type Plot, PlotFigure } from './plot-figure.tsx';
import { seriesColor } from './series-colors.ts';

export interface IntervalPoint {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly rows: number;
}

/** A dot with its interval for each label, held against one dashed line. */
export function IntervalChart({
  points,
  unit,
  overall,
  percent = false,
  ...figure
}: Omit<FigureProps, 'height'> & {
  /** Labels are told apart, so they must be unique. */
  readonly points: readonly IntervalPoint[];
  readonly unit: string;
  readonly overall: { readonly label: string; readonly value: number };
  /** The values are shares. */
  readonly percent?: boolean | undefined;
}) {
  const draw = useCallback(
    (plot: Plot, width: number) => ({
      marginLeft: barMargin(points, width),
      marginRight: 24,
      marginTop: 4,
      marginBottom: axisHeight,
      x: {
        label: unit,
        grid: true,
        nice: true,
        ticks: Math.max(3, Math.floor(width / 110)),
        ...(percent && { tickFormat: '%' }),
      },
      y: { label: null, domain: points.map(point => point.label), tickFormat: shortener(width), tickSize: 0 },
      marks: [
        plot.ruleX([overall.value], { stroke: 'var(--ink-faint)', strokeDasharray: '4 4' }),
        plot.ruleY(points, {
          y: 'label',
          x1: 'low',
          x2: 'high',
          stroke: seriesColor(0),
          strokeWidth: 2,
        }),
        plot.dot(points, {
          x: 'value',
          y: 'label',
          r: 4.5,
          fill: seriesColor(0),
          tip: true,
          title: point =>
            `${point.label}\n${formatNumber(point.value)} (${formatNumber(point.low)} to ${formatNumber(point.high)})\n${formatNumber(point.rows)} rows`,
        }),
      ],
    }),
    [points, unit, overall, percent],
  );
  return (
    <PlotFigure
      {...figure}
      height={barsHeight(points.length)}
      draw={draw}
      legend={[{ label: `${overall.label} (dashed)`, color: 'var(--ink-faint)' }]}
      data={{
        columns: ['', unit, 'Low, 95 %', 'High, 95 %', 'Rows'],
        rows: points.map(({ label, value, low, high, rows }) => [label, value, low, high, rows]),
      }}
    />
  );
}
