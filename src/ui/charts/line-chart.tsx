import { formatNumber } from '../format/format-number.ts';
import { acrossAxis, type AxisSpec, upAxis } from './plot/axes.ts';
import { axisHeight } from './plot/bar-layout.ts';
import { plotChart } from './plot/plot-chart.tsx';
import type { FigureProps } from './plot/plot-figure.tsx';
import { seriesColor, seriesDash } from './plot/series-colors.ts';
import { spellValue, tableValue } from './plot/spell-value.ts';

export interface LineSeries {
  readonly label: string;
  readonly x: readonly number[];
  /** As long as `x`. */
  readonly y: readonly number[];
  /** Where each point might as well lie, drawn as a band; as long as `x`. */
  readonly band?: { readonly low: readonly number[]; readonly high: readonly number[] } | undefined;
}

/** A dashed line to hold the curves against, from one point to another. */
export interface ReferenceLine {
  readonly label: string;
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

export interface LineChartProps extends FigureProps {
  readonly series: readonly LineSeries[];
  readonly x: AxisSpec;
  readonly y: AxisSpec;
  readonly reference?: ReferenceLine | undefined;
}

/** Curves through points in the given order (not sorted, so that ROC curves may rise straight up), told apart by their dashes too. */
export const LineChart = plotChart<LineChartProps>(({ series, x, y, reference, height }) => {
  const time = x.time ?? false;
  const points = series.flatMap(({ label, x: across, y: up, band }) =>
    across.map((value, i) => ({
      label,
      x: value,
      y: up[i]!,
      ...(band && { low: band.low[i]!, high: band.high[i]! }),
    })),
  );
  const told = (point: (typeof points)[number]) =>
    `${point.label}\n${x.label}: ${spellValue(point.x, time)}\n${y.label}: ${formatNumber(point.y)}${
      point.low === undefined || point.high === undefined
        ? ''
        : ` (${formatNumber(point.low)} to ${formatNumber(point.high)})`
    }`;
  const banded = series.some(({ band }) => band !== undefined);
  const legend = [
    ...series.map(({ label }, index) => ({ label, color: seriesColor(index), dash: seriesDash(index) })),
    ...(reference ? [{ label: `${reference.label} (dashed)`, color: 'var(--ink-faint)', dash: '4 4' }] : []),
  ];
  return {
    height,
    draw: (plot, width) => ({
      marginLeft: 56,
      marginBottom: axisHeight,
      x: acrossAxis(x, width),
      y: upAxis(y),
      marks: [
        reference
          ? plot.line([reference.from, reference.to], {
              stroke: 'var(--ink-faint)',
              strokeDasharray: '4 4',
            })
          : null,
        ...series.map(({ label, band }, index) =>
          band === undefined
            ? null
            : plot.areaY(
                points.filter(point => point.label === label),
                { x: 'x', y1: 'low', y2: 'high', fill: seriesColor(index), fillOpacity: 0.15 },
              ),
        ),
        ...series.map(({ label }, index) =>
          plot.line(
            points.filter(point => point.label === label),
            {
              x: 'x',
              y: 'y',
              stroke: seriesColor(index),
              strokeDasharray: seriesDash(index) ?? 'none',
              strokeWidth: 2,
              strokeLinejoin: 'round',
            },
          ),
        ),
        plot.tip(points, plot.pointer({ x: 'x', y: 'y', title: told })),
      ],
    }),
    legend: legend.length > 1 ? legend : undefined,
    data: {
      columns: ['Series', x.label, y.label, ...(banded ? ['From', 'To'] : [])],
      rows: points.map(point => [
        point.label,
        tableValue(point.x, time),
        point.y,
        ...(banded ? [point.low ?? '', point.high ?? ''] : []),
      ]),
    },
    stops: points.map(point => ({ x: point.x, y: point.y, text: told(point) })),
  };
});
