import { useMemo } from 'react';
import type { ColumnProfile } from '../../../core/explore/profile.ts';
import { classBalance } from '../../../lifecycle/data/class-balance.ts';
import { BarChart } from '../../../ui/charts/bar-chart.tsx';
import { HistogramChart } from '../../../ui/charts/histogram-chart.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { classSentence } from './class-sentence.ts';

const mostBars = 12;

/** The balance of the classes, or how the numbers are spread. */
export function TargetDistribution({
  target,
  classes,
}: {
  readonly target: ColumnProfile;
  /** Whether its values are to be told apart as classes. */
  readonly classes: boolean;
}) {
  const bars = useMemo(
    () =>
      (classBalance(target) ?? [])
        .slice(0, mostBars)
        .map(({ value, count }) => ({ label: value, value: count })),
    [target],
  );
  if (target.distinct === 0) return <p>Every value is missing.</p>;
  if (target.kind === 'datetime') return <p>It holds dates.</p>;
  if (classes && bars.length > 0)
    return (
      <BarChart
        title={
          target.distinct > bars.length
            ? `The ${bars.length} most frequent of ${target.distinct} classes`
            : 'Class balance'
        }
        description={classSentence(target)}
        unit="Rows"
        bars={bars}
      />
    );
  if (target.shape !== 'numeric' || target.histogram === null || target.summary === null)
    return <p>Its values cannot be drawn.</p>;
  const { median, q1, q3 } = target.summary;
  return (
    <HistogramChart
      title="Distribution"
      description={`Half of the rows lie between ${formatNumber(q1)} and ${formatNumber(q3)}, with ${formatNumber(median)} in the middle.`}
      unit={target.name}
      edges={target.histogram.edges}
      counts={target.histogram.counts}
    />
  );
}
