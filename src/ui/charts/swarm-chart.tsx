import { acrossAxis } from './plot/axes.ts';
import { axisHeight, barMargin, shortener } from './plot/bar-layout.ts';
import type { Heading } from './figure/figure.tsx';
import { plotChart } from './plot/plot-chart.tsx';
import { divergingColors } from './plot/series-colors.ts';

export interface SwarmPoint {
  readonly x: number;
  /** 0 to 1: from the one colour to the other; null is grey. */
  readonly shade: number | null;
  readonly text: string;
}

export interface SwarmChartProps extends Heading {
  /** Names are told apart, so they must be unique. */
  readonly rows: readonly {
    readonly label: string;
    readonly points: readonly SwarmPoint[];
    /** What is said of all points of the row. */
    readonly text: string;
  }[];
  readonly unit: string;
  /** What the two colours mean. */
  readonly low: string;
  readonly high: string;
  readonly other: string;
}

const rowHeight = 30;
/** Points at one place are set beside each other as far as this share of a row. */
const thickness = 0.8;
const bins = 60;

/** A row of points for each name, those at one value beside each other (a beeswarm), coloured by another value. */
export const SwarmChart = plotChart<SwarmChartProps>(({ rows, unit, low, high, other }) => {
  const all = rows.flatMap(({ points }) => points.map(({ x }) => x));
  const extent = { least: Math.min(0, ...all), most: Math.max(0, ...all) };
  const dots = rows.flatMap(({ points }, row) => {
    const offsets = spread(points, extent);
    return points.map((point, i) => ({
      x: point.x,
      y: row + offsets[i]!,
      color: point.shade === null ? 'var(--ink-faint)' : mixed(point.shade),
      text: point.text,
    }));
  });
  return {
    height: 8 + axisHeight + rows.length * rowHeight,
    draw: (plot, width) => ({
      marginLeft: barMargin(rows, width),
      marginRight: 24,
      marginTop: 4,
      marginBottom: axisHeight,
      x: { ...acrossAxis({ label: unit }, width), nice: true },
      y: {
        label: null,
        domain: [rows.length - 0.5, -0.5],
        ticks: rows.map((_, row) => row),
        tickFormat: (row: number) => shortener(width)(rows[row]?.label ?? ''),
        tickSize: 0,
      },
      marks: [
        plot.ruleX([0], { stroke: 'var(--line-control)' }),
        plot.dot(dots, { x: 'x', y: 'y', r: 2, fill: 'color', fillOpacity: 0.8, tip: true, title: 'text' }),
      ],
    }),
    legend: [
      { label: low, color: mixed(0) },
      { label: high, color: mixed(1) },
      ...(dots.some(({ color }) => color === 'var(--ink-faint)')
        ? [{ label: other, color: 'var(--ink-faint)' }]
        : []),
    ],
    data: {
      columns: ['Line', unit, 'Of'],
      rows: rows.flatMap(({ label, points }) =>
        points.map(({ x, text }) => [label, x, text.split('\n').at(-1)!]),
      ),
      single: true,
    },
    stops: rows.map(({ label, text }, row) => ({ x: 0, y: row, text: `${label}\n${text}` })),
  };
});

function mixed(shade: number): string {
  return `color-mix(in oklab, ${divergingColors.negative} ${Math.round(100 * (1 - shade))}%, ${divergingColors.positive})`;
}

/** How far each point is put from the middle of its row: turn about, above and below, where many are at one value. */
function spread(
  points: readonly SwarmPoint[],
  { least, most }: { readonly least: number; readonly most: number },
): readonly number[] {
  const counts = new Map<number, number>();
  const places = points.map(({ x }) => {
    const bin = most > least ? Math.floor(((x - least) / (most - least)) * bins) : 0;
    const place = counts.get(bin) ?? 0;
    counts.set(bin, place + 1);
    return place;
  });
  const fullest = Math.max(1, ...counts.values());
  const step = Math.min(0.1, thickness / fullest);
  return places.map(place => (place % 2 === 0 ? 1 : -1) * Math.ceil(place / 2) * step);
}
