import { useCallback, useMemo } from 'react';
import { formatNumber } from '../format-number.ts';
import { axisHeight, barMargin, barsHeight, shortener } from './bar-layout.ts';
import { type FigureProps, type Plot, PlotFigure } from './plot-figure.tsx';
import { seriesColor } from './series-colors.ts';
import { spellValue, tableValue } from './spell-value.ts';

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

/** Boxes lying below each other: quartiles, median (line), mean (diamond), whiskers, outliers (dots). */
export function BoxChart({
  boxes,
  unit,
  time = false,
  ...figure
}: Omit<FigureProps, 'height'> & {
  /** Labels are told apart, so they must be unique. */
  readonly boxes: readonly BoxBar[];
  readonly unit: string;
  /** The values are milliseconds since 1970, shown in UTC. */
  readonly time?: boolean | undefined;
}) {
  const outliers = useMemo(
    () => boxes.flatMap(({ label, shown }) => shown.map(value => ({ label, value }))),
    [boxes],
  );
  const draw = useCallback(
    (plot: Plot, width: number) => ({
      marginLeft: barMargin(boxes, width),
      marginRight: 24,
      marginTop: 4,
      marginBottom: axisHeight,
      x: {
        label: unit,
        grid: true,
        nice: true,
        ticks: Math.max(3, Math.floor(width / 110)),
        ...(time && { type: 'utc' as const }),
      },
      y: { label: null, domain: boxes.map(box => box.label), tickFormat: shortener(width), tickSize: 0 },
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
          title: (box: BoxBar) => boxText(box, time),
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
    [boxes, outliers, unit, time],
  );
  return (
    <PlotFigure
      {...figure}
      height={barsHeight(boxes.length) + (boxes.length === 1 ? 24 : 0)}
      draw={draw}
      data={{
        columns: ['', 'Rows', 'Low whisker', 'q1', 'Median', 'q3', 'High whisker', 'Mean', 'Outliers'],
        rows: boxes.map(box => [
          box.label,
          box.rows,
          ...[box.low, box.q1, box.median, box.q3, box.high, box.mean].map(value => tableValue(value, time)),
          box.outliers,
        ]),
      }}
    />
  );
}

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
