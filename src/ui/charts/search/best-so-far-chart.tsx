import { formatNumber } from '../../format/format-number.ts';
import { acrossAxis, upAxis } from '../plot/axes.ts';
import { axisHeight } from '../plot/bar-layout.ts';
import { plotChart } from '../plot/plot-chart.tsx';
import type { FigureProps } from '../plot/plot-figure.tsx';
import { partColor } from '../plot/series-colors.ts';
import { seenAttempts } from './seen-attempts.ts';

/** One thing that was tried. */
export interface Attempt {
  /** Its place in the order of trying. */
  readonly number: number;
  readonly score: number;
  /** What it is one of. */
  readonly group: string;
  readonly label: string;
}

export interface BestSoFarChartProps extends FigureProps {
  readonly attempts: readonly Attempt[];
  /** The best score after each attempt, as long as `attempts`. */
  readonly best: readonly number[];
  /** What an attempt is: "Trial". */
  readonly unit: string;
  readonly scoreLabel: string;
  /** Of the scores' axis; those beyond stand at its edge. */
  readonly domain?: readonly [number, number] | undefined;
}

const colors = 6;

/** A dot for each attempt, and in steps the best that there was until then. */
export const BestSoFarChart = plotChart<BestSoFarChartProps>(
  ({ attempts, best, unit, scoreLabel, domain, height }) => {
    const groups = [...new Set(attempts.map(({ group }) => group))];
    const steps = attempts.map(({ number }, i) => ({ number, best: best[i]! }));
    const seen = seenAttempts(attempts, best);
    const told = (attempt: Attempt) =>
      `${unit} ${attempt.number}: ${attempt.label}\n${scoreLabel}: ${formatNumber(attempt.score)}`;
    const lastNumber = attempts.at(-1)?.number ?? 1;
    const named = groups.length > colors ? groups.slice(0, colors) : groups;
    return {
      height,
      draw: (plot, width) => {
        const across = acrossAxis({ label: unit }, width);
        return {
          marginLeft: 56,
          marginBottom: axisHeight,
          x: { ...across, ticks: Math.min(across.ticks, Math.max(1, lastNumber - 1)) },
          y: { ...upAxis({ label: scoreLabel, domain }), clamp: true },
          marks: [
            plot.line(steps, {
              x: 'number',
              y: 'best',
              curve: 'step-after',
              stroke: 'var(--ink-soft)',
              strokeWidth: 2,
            }),
            plot.dot(seen, {
              x: 'number',
              y: 'score',
              r: 3.5,
              fill: ({ group }: Attempt) => partColor(groups.indexOf(group)),
              fillOpacity: 0.8,
            }),
            plot.tip(seen, plot.pointer({ x: 'number', y: 'score', title: told })),
          ],
        };
      },
      legend: [
        { label: 'Best so far', color: 'var(--ink-soft)' },
        ...named.map((group, index) => ({ label: group, color: partColor(index) })),
        ...(groups.length > colors ? [{ label: 'others', color: partColor(colors) }] : []),
      ],
      data: {
        columns: [unit, 'What', scoreLabel, 'Best so far'],
        rows: attempts.map(({ number, label, score }, i) => [number, label, score, best[i]!]),
      },
      stops: attempts.map(attempt => ({ x: attempt.number, y: attempt.score, text: told(attempt) })),
    };
  },
);
