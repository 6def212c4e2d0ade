import type { MetricInterval } from '../../../core/evaluation/intervals/metric-intervals.ts';
import type { MetricTarget } from '../../../lifecycle/problem/business-problem.ts';
import { testMetric } from '../../../lifecycle/evaluation/test-metrics.ts';
import { Tag } from '../../../ui/facts/tag.tsx';
import { formatScore } from '../../../ui/format/format-number.ts';

/** Whether a metric reaches what the project asked for: surely, as measured, or not. */
export function TargetVerdict({
  metric,
  target,
}: {
  readonly metric: MetricInterval;
  readonly target: MetricTarget | null;
}) {
  if (target === null) return '–';
  const { better } = testMetric(metric.name);
  const reached = (value: number) => (better === 'higher' ? value >= target.value : value <= target.value);
  const sure = reached(metric.low) === reached(metric.high);
  const met = reached(metric.value);
  const word = met ? (sure ? 'Met' : 'Met, not surely') : sure ? 'Missed' : 'Missed, not surely';
  return (
    <span className="evaluate-model">
      {formatScore(target.value)}
      <Tag tone={met ? (sure ? 'success' : 'warning') : sure ? 'danger' : 'warning'}>{word}</Tag>
    </span>
  );
}
