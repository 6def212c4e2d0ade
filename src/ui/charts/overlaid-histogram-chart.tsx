import { formatPercent } from '../format/format-number.ts';
import { acrossAxis, upAxis } from './plot/axes.ts';
import { axisHeight } from './plot/bar-layout.ts';
import { plotChart } from './plot/plot-chart.tsx';
import type { FigureProps } from './plot/plot-figure.tsx';
import { seriesColor } from './plot/series-colors.ts';
import { spellValue, tableValue } from './plot/spell-value.ts';

/** One distribution among several over the same bins or categories, as shares that sum to 1. */
export interface ShareSeries {
  readonly label: string;
  readonly shares: readonly number[];
}

export interface OverlaidHistogramChartProps extends FigureProps {
  readonly edges: readonly number[];
  readonly series: readonly ShareSeries[];
  readonly unit: string;
  /** The values are milliseconds since 1970, shown in UTC. */
  readonly time?: boolean | undefined;
}

/** Several distributions over the same bins, laid over each other as stepped areas. */
export const OverlaidHistogramChart = plotChart<OverlaidHistogramChartProps>(
  ({ edges, series, unit, time = false, height }) => {
    const bins = series.flatMap(({ label, shares }, index) =>
      shares.map((share, i) => ({
        label,
        share,
        from: edges[i]!,
        to: edges[i + 1]!,
        color: seriesColor(index),
      })),
    );
    const told = ({ label, from, to, share }: (typeof bins)[number]) =>
      `${label}\n${spellValue(from, time)} to ${spellValue(to, time)}\n${formatPercent(share)}`;
    return {
      height,
      draw: (plot, width) => ({
        marginLeft: 52,
        marginBottom: axisHeight,
        x: { ...acrossAxis({ label: unit, time }, width), grid: false },
        y: upAxis({ label: 'Share of rows', percent: true }),
        marks: [
          plot.rectY(bins, {
            x1: 'from',
            x2: 'to',
            y2: 'share',
            y1: 0,
            fill: 'color',
            fillOpacity: 0.28,
            stroke: 'color',
            strokeWidth: 1.25,
            tip: true,
            title: told,
          }),
          plot.ruleY([0], { stroke: 'var(--line-control)' }),
        ],
      }),
      legend: series.map(({ label }, index) => ({ label, color: seriesColor(index) })),
      data: {
        columns: ['From', 'To', ...series.map(one => one.label)],
        rows: edges
          .slice(0, -1)
          .map((edge, i) => [
            tableValue(edge, time),
            tableValue(edges[i + 1]!, time),
            ...series.map(one => one.shares[i] ?? 0),
          ]),
      },
      stops: bins.map(bin => ({ x: (bin.from + bin.to) / 2, y: bin.share / 2, text: told(bin) })),
    };
  },
);
