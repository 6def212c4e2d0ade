import { acrossAxis, namedRows } from './plot/axes.ts';
import { barsHeight } from './plot/bar-layout.ts';
import type { Heading } from './figure/figure.tsx';
import { plotChart } from './plot/plot-chart.tsx';
import { divergingColors } from './plot/series-colors.ts';

export interface WaterfallStep {
  readonly label: string;
  /** What it adds to those before it. */
  readonly value: number;
  /** What the tip says below the label. */
  readonly text: string;
}

export interface WaterfallChartProps extends Heading {
  readonly start: { readonly label: string; readonly value: number };
  /** Labels are told apart, so they must be unique. */
  readonly steps: readonly WaterfallStep[];
  /** What start and steps come to. */
  readonly end: { readonly label: string };
  readonly unit: string;
  /** The values are shares. */
  readonly percent?: boolean | undefined;
}

/** From one value to another, a bar for each step, coloured by its direction. */
export const WaterfallChart = plotChart<WaterfallChartProps>(
  ({ start, steps, end, unit, percent = false }) => {
    let reached = start.value;
    const bars = steps.map(({ label, value, text }) => {
      const from = reached;
      reached += value;
      return { label, from, to: reached, value, text };
    });
    const ends = [
      { label: start.label, at: start.value },
      { label: end.label, at: reached },
    ];
    const labels = [start.label, ...bars.map(({ label }) => label), end.label];
    return {
      height: barsHeight(labels.length),
      draw: (plot, width) => ({
        ...namedRows(labels, width),
        x: { ...acrossAxis({ label: unit, percent }, width), nice: true },
        marks: [
          plot.ruleX([start.value, reached], { stroke: 'var(--ink-faint)', strokeDasharray: '4 4' }),
          plot.barX(bars, {
            x1: 'from',
            x2: 'to',
            y: 'label',
            fill: bar => (bar.value < 0 ? divergingColors.negative : divergingColors.positive),
            insetTop: 2,
            insetBottom: 2,
            tip: true,
            title: bar => `${bar.label}\n${bar.text}`,
          }),
          plot.dot(ends, { x: 'at', y: 'label', r: 4.5, fill: 'var(--ink)' }),
        ],
      }),
      legend: [
        { label: 'Raises it', color: divergingColors.positive },
        { label: 'Lowers it', color: divergingColors.negative },
      ],
      data: {
        columns: ['Step', 'Adds', `${unit}, so far`],
        rows: [
          [start.label, '', start.value],
          ...bars.map(bar => [bar.label, bar.value, bar.to]),
          [end.label, '', reached],
        ],
      },
      stops: bars.map(bar => ({
        x: (bar.from + bar.to) / 2,
        y: bar.label,
        text: `${bar.label}\n${bar.text}`,
      })),
    };
  },
);
