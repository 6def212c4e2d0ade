import { formatNumber } from '../format/format-number.ts';
import { acrossAxis, namedRows } from './plot/axes.ts';
import { barsHeight } from './plot/bar-layout.ts';
import type { Heading } from './figure/figure.tsx';
import { plotChart } from './plot/plot-chart.tsx';
import { seriesColor } from './plot/series-colors.ts';

export interface IntervalPoint {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly rows: number;
}

export interface IntervalChartProps extends Heading {
  /** Labels are told apart, so they must be unique. */
  readonly points: readonly IntervalPoint[];
  readonly unit: string;
  readonly overall: { readonly label: string; readonly value: number };
  /** The values are shares. */
  readonly percent?: boolean | undefined;
}

/** A dot with its 95 % interval for each label, held against one dashed line. */
export const IntervalChart = plotChart<IntervalChartProps>(({ points, unit, overall, percent = false }) => ({
  height: barsHeight(points.length),
  draw: (plot, width) => ({
    ...namedRows(
      points.map(point => point.label),
      width,
    ),
    x: { ...acrossAxis({ label: unit, percent }, width), nice: true },
    marks: [
      plot.ruleX([overall.value], { stroke: 'var(--ink-faint)', strokeDasharray: '4 4' }),
      plot.ruleY(points, { y: 'label', x1: 'low', x2: 'high', stroke: seriesColor(0), strokeWidth: 2 }),
      plot.dot(points, {
        x: 'value',
        y: 'label',
        r: 4.5,
        fill: seriesColor(0),
        tip: true,
        title: intervalText,
      }),
    ],
  }),
  legend: [{ label: `${overall.label} (dashed)`, color: 'var(--ink-faint)', dash: '4 4' }],
  data: {
    columns: ['Name', unit, 'Low, 95 %', 'High, 95 %', 'Rows'],
    rows: points.map(({ label, value, low, high, rows }) => [label, value, low, high, rows]),
  },
  stops: points.map(point => ({ x: point.value, y: point.label, text: intervalText(point) })),
}));

function intervalText({ label, value, low, high, rows }: IntervalPoint): string {
  return `${label}\n${formatNumber(value)} (${formatNumber(low)} to ${formatNumber(high)})\n${formatNumber(rows)} rows`;
}
