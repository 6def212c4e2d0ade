import { formatNumber, formatPercent } from '../format/format-number.ts';
import { acrossAxis, namedRows } from './plot/axes.ts';
import { barsHeight } from './plot/bar-layout.ts';
import type { Heading } from './figure/figure.tsx';
import { plotChart } from './plot/plot-chart.tsx';
import { seriesColor } from './plot/series-colors.ts';

const colors = 6;

export interface StackedBarChartProps extends Heading {
  readonly labels: readonly string[];
  readonly parts: readonly string[];
  /** A row of counts for each label, one for each part. */
  readonly counts: readonly (readonly number[])[];
}

/** Bars of one length, parted by the shares of their counts; parts beyond the sixth are gathered as "other". */
export const StackedBarChart = plotChart<StackedBarChartProps>(({ labels, parts, counts }) => {
  const shown = parts.length > colors ? [...parts.slice(0, colors - 1), 'other'] : parts;
  const rows = labels.map((label, row) => partsOf(label, gather(counts[row]!), shown));
  return {
    height: barsHeight(labels.length),
    draw: (plot, width) => ({
      ...namedRows(labels, width),
      x: { ...acrossAxis({ label: 'Share of rows', percent: true, domain: [0, 1] }, width), grid: false },
      marks: [
        plot.barX(rows.flat(), {
          x1: 'from',
          x2: 'to',
          y: 'label',
          fill: 'color',
          stroke: 'var(--surface)',
          insetTop: 2,
          insetBottom: 2,
          tip: true,
          title: partText,
        }),
      ],
    }),
    legend: shown.map((label, place) => ({ label, color: seriesColor(place) })),
    data: {
      columns: ['Bar', ...shown.flatMap(part => [part, `${part}, %`])],
      rows: rows.map((bars, row) => [labels[row]!, ...bars.flatMap(bar => [bar.count, 100 * bar.share])]),
    },
    stops: rows.flat().map(bar => ({ x: (bar.from + bar.to) / 2, y: bar.label, text: partText(bar) })),
  };
});

/** The counts beyond the last colour as one. */
function gather(counts: readonly number[]): readonly number[] {
  if (counts.length <= colors) return counts;
  const rest = counts.slice(colors - 1).reduce((sum, count) => sum + count, 0);
  return [...counts.slice(0, colors - 1), rest];
}

interface Part {
  readonly label: string;
  readonly part: string;
  readonly count: number;
  readonly share: number;
  readonly from: number;
  readonly to: number;
  readonly color: string;
}

function partsOf(label: string, counts: readonly number[], shown: readonly string[]): readonly Part[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let from = 0;
  return counts.map((count, place) => {
    const share = total === 0 ? 0 : count / total;
    const part = {
      label,
      part: shown[place]!,
      count,
      share,
      from,
      to: from + share,
      color: seriesColor(place),
    };
    from += share;
    return part;
  });
}

function partText({ label, part, share, count }: Part): string {
  return `${label}\n${part}: ${formatPercent(share)}\n${formatNumber(count)} rows`;
}
