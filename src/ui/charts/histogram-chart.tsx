import { formatNumber } from '../format/format-number.ts';
import { acrossAxis, upAxis } from './plot/axes.ts';
import { axisHeight } from './plot/bar-layout.ts';
import { plotChart } from './plot/plot-chart.tsx';
import type { FigureProps } from './plot/plot-figure.tsx';
import { seriesColor } from './plot/series-colors.ts';
import { spellValue, tableValue } from './plot/spell-value.ts';

export interface HistogramChartProps extends FigureProps {
  /** One more than `counts`. */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
  /** What the values are: the label of the horizontal axis. */
  readonly unit: string;
  /** The values are milliseconds since 1970, shown in UTC. */
  readonly time?: boolean | undefined;
}

/** How often values fall into each bin. */
export const HistogramChart = plotChart<HistogramChartProps>(
  ({ edges, counts, unit, time = false, height }) => {
    const bins = counts.map((count, i) => ({ from: edges[i]!, to: edges[i + 1]!, count }));
    const told = ({ from, to, count }: (typeof bins)[number]) =>
      `${spellValue(from, time)} to ${spellValue(to, time)}\n${formatNumber(count)} rows`;
    return {
      height,
      draw: (plot, width) => ({
        marginLeft: 52,
        marginBottom: axisHeight,
        x: { ...acrossAxis({ label: unit, time }, width), grid: false, nice: false },
        y: upAxis({ label: 'Rows' }),
        marks: [
          plot.rectY(bins, {
            x1: 'from',
            x2: 'to',
            y: 'count',
            fill: seriesColor(0),
            // Gaps would hide bars of a few pixels.
            inset: width / bins.length > 6 ? 0.5 : 0,
            tip: true,
            title: told,
          }),
          plot.ruleY([0], { stroke: 'var(--line-control)' }),
        ],
      }),
      data: {
        columns: ['From', 'To', 'Rows'],
        rows: bins.map(({ from, to, count }) => [tableValue(from, time), tableValue(to, time), count]),
      },
      stops: bins.map(bin => ({ x: (bin.from + bin.to) / 2, y: bin.count / 2, text: told(bin) })),
    };
  },
);
