import { formatNumber } from '../format/format-number.ts';
import { acrossAxis, namedRows } from './plot/axes.ts';
import { barsHeight } from './plot/bar-layout.ts';
import type { Heading } from './figure/figure.tsx';
import { plotChart } from './plot/plot-chart.tsx';
import { seriesColor } from './plot/series-colors.ts';
import { spellValue, tableValue } from './plot/spell-value.ts';

export interface BoxBar {
  readonly label: string;
  readonly rows: number;
  readonly low: number;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly high: number;
  readonly mean: number;
  /** How many values lie beyond the whiskers; `shown` are some of them. */
  readonly outliers: number;
  readonly shown: readonly number[];
}

export interface BoxChartProps extends Heading {
  /** Labels are told apart, so they must be unique. */
  readonly boxes: readonly BoxBar[];
  readonly unit: string;
  /** The values are milliseconds since 1970, shown in UTC. */
  readonly time?: boolean | undefined;
}

/** Boxes lying below each other: quartiles, median (line), mean (diamond), whiskers, outliers (dots). */
export const BoxChart = plotChart<BoxChartProps>(({ boxes, unit, time = false }) => {
  const outliers = boxes.flatMap(({ label, shown }) => shown.map(value => ({ label, value })));
  const told = (box: BoxBar) => boxText(box, time);
  return {
    height: barsHeight(boxes.length) + (boxes.length === 1 ? 24 : 0),
    draw: (plot, width) => ({
      ...namedRows(
        boxes.map(box => box.label),
        width,
      ),
      x: { ...acrossAxis({ label: unit, time }, width), nice: true },
      marks: [
        plot.ruleY(boxes, { y: 'label', x1: 'low', x2: 'high', stroke: 'var(--ink-faint)' }),
        plot.dot(outliers, { x: 'value', y: 'label', r: 2, stroke: seriesColor(0), strokeOpacity: 0.6 }),
        plot.barX(boxes, {
          x1: 'q1',
          x2: 'q3',
          y: 'label',
          fill: seriesColor(0),
          fillOpacity: 0.35,
          stroke: seriesColor(0),
          insetTop: 3,
          insetBottom: 3,
          tip: true,
          title: told,
        }),
        plot.tickX(boxes, { x: 'median', y: 'label', stroke: 'var(--ink)', strokeWidth: 2, inset: 3 }),
        plot.dot(boxes, {
          x: 'mean',
          y: 'label',
          symbol: 'diamond',
          r: 3.5,
          fill: 'var(--surface)',
          stroke: 'var(--ink)',
        }),
      ],
    }),
    data: {
      columns: ['Box', 'Rows', 'Low whisker', 'q1', 'Median', 'q3', 'High whisker', 'Mean', 'Outliers'],
      rows: boxes.map(box => [
        box.label,
        box.rows,
        ...[box.low, box.q1, box.median, box.q3, box.high, box.mean].map(value => tableValue(value, time)),
        box.outliers,
      ]),
    },
    stops: boxes.map(box => ({ x: (box.q1 + box.q3) / 2, y: box.label, text: told(box) })),
  };
});

function boxText(box: BoxBar, time: boolean): string {
  const spell = (value: number) => spellValue(value, time);
  return [
    `${box.label} (${formatNumber(box.rows)} rows)`,
    `median ${spell(box.median)}, mean ${spell(box.mean)}`,
    `quartiles ${spell(box.q1)} to ${spell(box.q3)}`,
    `whiskers ${spell(box.low)} to ${spell(box.high)}`,
    `${formatNumber(box.outliers)} outliers`,
  ].join('\n');
}
