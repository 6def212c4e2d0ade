import type { ClassificationAnswer } from './answer.ts';
import { confusionMetrics } from './classification-metrics.ts';
import { confusionMatrix } from './confusion-matrix.ts';
import { type IntervalOptions, type MetricInterval, metricIntervals } from './intervals/metric-intervals.ts';

/** One metric of what the model says as it was trained, and of what is said by a decision. */
export interface DecidedMetric {
  readonly trained: MetricInterval;
  readonly decided: MetricInterval;
}

/** The metrics that follow from who was given which class, with 95 % intervals: `said` is what a decision says of the rows. */
export function decidedMetrics(
  answer: ClassificationAnswer,
  said: Int32Array<ArrayBuffer>,
  options: IntervalOptions,
): readonly DecidedMetric[] {
  const classes = answer.probabilities.columns;
  const names = Object.keys(confusionMetrics(confusionMatrix(answer.actual, said, classes), answer.positive));
  const half = (from: number) => ({
    ...options,
    report: (fraction: number) => options.report?.(from + fraction / 2),
  });
  const trained = metricIntervals(answer, half(0)).metrics;
  const decided = metricIntervals({ ...answer, decision: { said } }, half(0.5)).metrics;
  return names.map(name => {
    const named = (metrics: readonly MetricInterval[]) => metrics.find(metric => metric.name === name)!;
    return { trained: named(trained), decided: named(decided) };
  });
}
