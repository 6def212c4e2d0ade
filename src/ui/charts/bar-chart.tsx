import { formatNumber } from '../format/format-number.ts';
import { acrossAxis, namedRows } from './plot/axes.ts';
import { barsHeight } from './plot/bar-layout.ts';
import type { Heading } from './figure/figure.tsx';
import { plotChart } from './plot/plot-chart.tsx';
import { seriesColor } from './plot/series-colors.ts';

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** Half the length of the error bar. */
  readonly error?: number | undefined;
}

export interface BarChartProps extends Heading {
  /** Labels are told apart, so they must be unique. */
  readonly bars: readonly Bar[];
  /** What the length means: the label of the axis. */
  readonly unit: string;
}

/** Horizontal bars in the given order. */
export const BarChart = plotChart<BarChartProps>(({ bars, unit }) => {
  const uncertain = bars.filter(bar => bar.error !== undefined);
  return {
    height: barsHeight(bars.length),
    draw: (plot, width) => ({
      ...namedRows(
        bars.map(bar => bar.label),
        width,
      ),
      x: { ...acrossAxis({ label: unit }, width), nice: true },
      marks: [
        plot.barX(bars, {
          x: 'value',
          y: 'label',
          fill: seriesColor(0),
          fillOpacity: 0.85,
          insetTop: 2,
          insetBottom: 2,
          rx: 2,
          tip: true,
          title: barText,
        }),
        plot.ruleY(uncertain, {
          y: 'label',
          x1: bar => bar.value - bar.error,
          x2: bar => bar.value + bar.error,
          stroke: 'var(--ink)',
          strokeWidth: 1.25,
        }),
        plot.ruleX([0], { stroke: 'var(--line-control)' }),
      ],
    }),
    data: {
      columns: ['Bar', unit, ...(uncertain.length > 0 ? ['± sd'] : [])],
      rows: bars.map(bar => [bar.label, bar.value, ...(uncertain.length > 0 ? [bar.error ?? 0] : [])]),
    },
    stops: bars.map(bar => ({ x: bar.value, y: bar.label, text: barText(bar) })),
  };
});

function barText({ label, value, error }: Bar): string {
  const spread = error === undefined ? '' : ` ± ${formatNumber(error)}`;
  return `${label}\n${formatNumber(value)}${spread}`;
}
