import { formatNumber } from '../format/format-number.ts';
import { acrossAxis, type AxisSpec, upAxis } from './plot/axes.ts';
import { axisHeight } from './plot/bar-layout.ts';
import { plotChart } from './plot/plot-chart.tsx';
import type { FigureProps } from './plot/plot-figure.tsx';
import { seriesColor } from './plot/series-colors.ts';
import { spellValue, tableValue } from './plot/spell-value.ts';

export interface BundleChartProps extends FigureProps {
  readonly at: readonly number[];
  /** Each as long as `at`. */
  readonly lines: readonly ArrayLike<number>[];
  /** The strong line among them. */
  readonly mean: readonly number[];
  readonly x: AxisSpec;
  readonly y: AxisSpec;
  readonly lineLabel: string;
  readonly meanLabel: string;
}

/** Many thin lines over the same values, and a strong one of what they are in the mean. */
export const BundleChart = plotChart<BundleChartProps>(
  ({ at, lines, mean, x, y, lineLabel, meanLabel, height }) => {
    const time = x.time ?? false;
    const thin = lines.flatMap((line, index) =>
      at.map((value, i) => ({ x: value, y: line[i]!, line: index })),
    );
    const strong = at.map((value, i) => ({ x: value, y: mean[i]! }));
    const told = (point: { readonly x: number; readonly y: number }) =>
      `${x.label}: ${spellValue(point.x, time)}\n${meanLabel}: ${formatNumber(point.y)}`;
    return {
      height,
      draw: (plot, width) => ({
        marginLeft: 56,
        marginBottom: axisHeight,
        x: acrossAxis(x, width),
        y: upAxis(y),
        marks: [
          plot.line(thin, {
            x: 'x',
            y: 'y',
            z: 'line',
            stroke: 'var(--ink-faint)',
            strokeOpacity: 0.35,
            strokeWidth: 1,
          }),
          plot.line(strong, { x: 'x', y: 'y', stroke: seriesColor(0), strokeWidth: 3 }),
          plot.tip(strong, plot.pointer({ x: 'x', y: 'y', title: told })),
        ],
      }),
      legend: [
        { label: meanLabel, color: seriesColor(0) },
        ...(lines.length > 0 ? [{ label: lineLabel, color: 'var(--ink-faint)' }] : []),
      ],
      data: {
        columns: [x.label, meanLabel],
        rows: strong.map(point => [tableValue(point.x, time), point.y]),
      },
      stops: strong.map(point => ({ ...point, text: told(point) })),
    };
  },
);
