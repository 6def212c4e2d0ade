import { cutLabel } from '../plot/bar-layout.ts';
import { type Coordinate, layOutCoordinate } from './coordinates-layout.ts';
import type { Heading } from '../figure/figure.tsx';
import { plotChart } from '../plot/plot-chart.tsx';
import { seriesColor } from '../plot/series-colors.ts';

export interface CoordinatesChartProps extends Heading {
  /** What one line is: "Trial". */
  readonly unit: string;
  /** One a line, in the order of the values of every axis. */
  readonly labels: readonly string[];
  /** Drawn below each other; the last is what the lines are judged by. */
  readonly axes: readonly Coordinate[];
  /** From 0 to 1, the best line has 1. */
  readonly merit: readonly number[];
}

const axisStep = 58;
const letterWidth = 6.2;

/**
 * Parallel coordinates: each thing is a line through what it has of every quality. The axes lie below each other,
 * so that there is room for their names on narrow screens; the better a line, the stronger it is.
 */
export const CoordinatesChart = plotChart<CoordinatesChartProps>(({ unit, labels, axes, merit }) => {
  const laidOut = axes.map(layOutCoordinate);
  const order = labels.map((_, line) => line).toSorted((a, b) => merit[a]! - merit[b]!);
  const told = (line: number) =>
    [labels[line]!, ...axes.map(({ label, values }) => `${label}: ${spelled(values[line])}`)].join('\n');
  const placed = order.flatMap(line =>
    laidOut.flatMap(({ at }, axis) => {
      const x = at[line];
      return x == null ? [] : [{ line, x, y: axis, text: told(line) }];
    }),
  );
  const best = order.at(-1);
  const ticks = laidOut.flatMap(({ ticks: own }, axis) => own.map(tick => ({ ...tick, axis })));
  return {
    height: 30 + axisStep * (laidOut.length - 1) + 40,
    draw: (plot, width) => {
      const most = Math.max(5, Math.floor(width / 3 / letterWidth));
      return {
        marginLeft: 4,
        marginRight: 4,
        marginTop: 30,
        marginBottom: 28,
        x: { axis: null, domain: [0, 1] },
        y: { axis: null, domain: [0, Math.max(1, laidOut.length - 1)], reverse: true },
        marks: [
          plot.ruleY(
            laidOut.map((_, axis) => axis),
            { stroke: 'var(--line-control)' },
          ),
          plot.line(placed, {
            x: 'x',
            y: 'y',
            z: 'line',
            stroke: seriesColor(0),
            strokeWidth: 1.25,
            strokeOpacity: ({ line }: (typeof placed)[number]) => 0.08 + 0.72 * merit[line]! ** 3,
          }),
          plot.line(
            placed.filter(({ line }) => line === best),
            { x: 'x', y: 'y', stroke: seriesColor(1), strokeWidth: 3 },
          ),
          plot.text(laidOut, {
            x: () => 0,
            y: (_: unknown, axis: number) => axis,
            text: 'label',
            dy: -12,
            textAnchor: 'start',
            fontWeight: 600,
            fill: 'var(--ink)',
            stroke: 'var(--surface)',
            strokeWidth: 4,
          }),
          ...anchors.map(anchor =>
            plot.text(
              ticks.filter(({ at }) => anchorAt(at) === anchor),
              {
                x: 'at',
                y: 'axis',
                text: ({ text }: (typeof ticks)[number]) => cutLabel(text, most),
                dy: 12,
                textAnchor: anchor,
                fill: 'var(--ink-soft)',
                stroke: 'var(--surface)',
                strokeWidth: 4,
              },
            ),
          ),
          plot.tip(placed, plot.pointer({ x: 'x', y: 'y', title: 'text' })),
        ],
      };
    },
    legend: [
      { label: 'The best', color: seriesColor(1) },
      { label: 'The others, the better the stronger', color: seriesColor(0) },
    ],
    data: {
      columns: [unit, ...axes.map(({ label }) => label)],
      rows: labels.map((label, line) => [label, ...axes.map(({ values }) => values[line] ?? '')]),
    },
    stops: order.toReversed().flatMap(line => {
      const last = placed.findLast(place => place.line === line);
      return last === undefined ? [] : [{ x: last.x, y: last.y, text: told(line) }];
    }),
  };
});

const anchors = ['start', 'middle', 'end'] as const;

/** So that no word reaches over the ends of the axis. */
function anchorAt(at: number): (typeof anchors)[number] {
  return at < 0.1 ? 'start' : at > 0.9 ? 'end' : 'middle';
}

function spelled(value: number | string | null | undefined): string {
  return typeof value === 'number' ? String(Number(value.toPrecision(4))) : (value ?? '–');
}
