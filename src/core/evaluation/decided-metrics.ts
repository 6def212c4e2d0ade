import type { ClassificationAnswer } from './answer.ts';
import { type IntervalOptions, type MetricInterval, metricIntervals } from './intervals/metric-intervals.ts';

/** Metrics of two classes that follow from who is said what, and not from the probabilities. */
export const decidedMetricNames = [
  'accuracy',
  'balanced_accuracy',
  'precision',
  'recall',
  'f1',
  'f0_5',
  'f2',
  'matthews_corrcoef',
  'cohen_kappa',
] as const;

/** One metric of what the model says as it was trained, and of what is said by a decision. */
export interface DecidedMetric {
  readonly trained: MetricInterval;
  readonly decided: MetricInterval;
}

/** The metrics that follow from who is said what, with 95 % intervals: `said` is what a decision says of the rows. */
export function decidedMetrics(
  answer: ClassificationAnswer,
  said: Int32Array<ArrayBuffer>,
  options: IntervalOptions,
): readonly DecidedMetric[] {
  const half = (from: number) => ({
    ...options,
    report: (fraction: number) => options.report?.(from + fraction / 2),
  });
  const trained = metricIntervals(answer, half(0)).metrics;
  const decided = metricIntervals({ ...answer, decision: { said } }, half(0.5)).metrics;
  return decidedMetricNames.map(name => {
    const named = (metrics: readonly MetricInterval[]) => metrics.find(metric => metric.name === name)!;
    return { trained: named(trained), decided: named(decided) };
  });
}
