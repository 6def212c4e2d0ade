import { useCallback, useMemo } from 'react';
import { formatNumber } from '../format-number.ts';
import { type FigureProps, type Plot, PlotFigure } from './plot-figure.tsx';
import { seriesColor } from './series-colors.ts';
import { spellValue, tableValue } from './spell-value.ts';

export interface LineSeries {
  readonly label: string;
  readonly x: readonly number[];
  /** As long as `x`. */
  readonly y: readonly number[];
}

export interface AxisSpec {
  readonly label: string;
  /** Both ends of the axis; as the data needs unless told. */
  readonly domain?: readonly [number, number] | undefined;
  /** The values are milliseconds since 1970, shown in UTC. */
  readonly time?: boolean | undefined;
  /** Tick labels by powers of ten, for what may be tiny. */
  readonly short?: boolean | undefined;
}

/** A dashed line to hold the curves against, from one point to another. */
export interface ReferenceLine {
  readonly label: string;
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

/** Curves through points in the given order (not sorted, so that ROC curves may rise straight up). */
export function LineChart({
  series,
  x,
  y,
  reference,
  ...figure
}: FigureProps & {
  readonly series: readonly LineSeries[];
  readonly x: AxisSpec;
  readonly y: AxisSpec;
  readonly reference?: ReferenceLine | undefined;
}) {
  const points = useMemo(
    () =>
      series.flatMap((one, index) =>
        one.x.map((value, i) => ({ label: one.label, x: value, y: one.y[i]!, color: seriesColor(index) })),
      ),
    [series],
  );
  const draw = useCallback(
    (plot: Plot, width: number) => ({
      marginLeft: 56,
      marginBottom: 40,
      x: axisOptions(x, Math.max(3, Math.floor(width / 90))),
      y: axisOptions(y, 5),
      marks: [
        reference
          ? plot.line([reference.from, reference.to], {
              stroke: 'var(--ink-faint)',
              strokeDasharray: '4 4',
            })
          : null,
        plot.line(points, {
          x: 'x',
          y: 'y',
          z: 'label',
          stroke: 'color',
          strokeWidth: 2,
          strokeLinejoin: 'round',
        }),
        plot.tip(
          points,
          plot.pointer({
            x: 'x',
            y: 'y',
            title: point =>
              `${point.label}\n${x.label}: ${spellValue(point.x, x.time ?? false)}\n${y.label}: ${formatNumber(point.y)}`,
          }),
        ),
      ],
    }),
    [points, x, y, reference],
  );
  const legend = [
    ...series.map(({ label }, index) => ({ label, color: seriesColor(index) })),
    ...(reference ? [{ label: `${reference.label} (dashed)`, color: 'var(--ink-faint)' }] : []),
  ];
  return (
    <PlotFigure
      {...figure}
      draw={draw}
      legend={legend.length > 1 ? legend : undefined}
      data={{
        columns: ['Series', x.label, y.label],
        rows: points.map(point => [point.label, tableValue(point.x, x.time ?? false), point.y]),
      }}
    />
  );
}

function axisOptions({ label, domain, time, short }: AxisSpec, ticks: number) {
  return {
    label,
    grid: true,
    ticks,
    ...(domain && { domain: [...domain] }),
    ...(time && { type: 'utc' as const }),
    ...(short && { tickFormat: formatNumber }),
  };
}
