import { bootstrapIntervals, type IntervalKind } from '../../statistics/bootstrap/bootstrap-intervals.ts';
import { affordableResamples } from '../../statistics/bootstrap/bootstrap.ts';
import { type Interval, wilsonInterval } from '../../statistics/wilson.ts';
import { decide, mostProbable } from '../../pipeline/predictions.ts';
import type { Answer, ClassificationAnswer } from '../answer.ts';
import { classificationMetrics } from '../classification-metrics.ts';
import { columnOf } from '../column-of.ts';
import { classCounts, confusionMatrix } from '../confusion-matrix.ts';
import { areaInterval, areaParts } from '../delong.ts';
import { regressionMetrics } from '../regression-metrics.ts';
import { calibrationErrorInterval } from './calibration-error-interval.ts';
import { binaryStatistics } from './binary-statistics.ts';
import { manyClassStatistics } from './many-class-statistics.ts';
import type { NamedStatistics } from './named-statistics.ts';
import { regressionStatistics } from './regression-statistics.ts';

/** How an interval was found. */
export type IntervalMethod =
  | 'Wilson'
  | 'DeLong'
  | 'BCa bootstrap'
  | 'percentile bootstrap'
  | 'corrected bootstrap'
  | 'inverted test';

/** Those that are not smooth in the rows. */
const kinds: Readonly<Record<string, Exclude<IntervalKind, 'BCa'>>> = {
  gain_at_10: 'percentile',
  lift_at_10: 'percentile',
  ks_statistic: 'maximum',
};
const methods = {
  BCa: 'BCa bootstrap',
  percentile: 'percentile bootstrap',
  maximum: 'corrected bootstrap',
} as const satisfies Record<IntervalKind, IntervalMethod>;

/** A metric of a model on rows it never saw, and between which values it would lie on all such rows, 19 times of 20. */
export interface MetricInterval {
  readonly name: string;
  readonly value: number;
  /** NaN, with the method null, for what rows say nothing of beyond themselves. */
  readonly low: number;
  readonly high: number;
  readonly method: IntervalMethod | null;
}

export interface MetricIntervals {
  readonly metrics: readonly MetricInterval[];
  readonly resamples: number;
}

export interface IntervalOptions {
  readonly seed: number;
  /** As many as take about a second unless told. */
  readonly resamples?: number | undefined;
  readonly report?: ((fraction: number) => void) | undefined;
}

/** Every metric of an answer with its 95 % interval: shares by Wilson, the area by DeLong, the rest by bootstrap. The same seed gives the same. */
export function metricIntervals(
  answer: Answer,
  { seed, report, ...options }: IntervalOptions,
): MetricIntervals {
  const statistics = statisticsOf(answer);
  const resamples = options.resamples ?? affordableResamples(statistics.rows, visitsPerRow(answer));
  const bootstrapped = bootstrapIntervals(statistics, { resamples, seed, report }, place =>
    kindOf(statistics.names[place]!),
  );
  const closed = answer.task === 'classification' ? closedIntervals(answer, seed) : {};
  const metrics = Object.entries(metricsOf(answer)).map(([name, value]): MetricInterval => {
    const known = closed[name];
    if (known !== undefined) return { name, value, ...known };
    const place = statistics.names.indexOf(name);
    return place === -1
      ? { name, value, low: NaN, high: NaN, method: null }
      : { name, value, ...bootstrapped[place]!, method: methods[kindOf(name)] };
  });
  return { metrics, resamples };
}

function kindOf(name: string): IntervalKind {
  return kinds[name] ?? 'BCa';
}

function metricsOf(answer: Answer): Readonly<Record<string, number>> {
  return answer.task === 'classification' ? classificationMetrics(answer) : regressionMetrics(answer);
}

function statisticsOf(answer: Answer): NamedStatistics {
  if (answer.task === 'regression') return regressionStatistics(answer);
  const { positive } = answer;
  return positive === null ? manyClassStatistics(answer) : binaryStatistics({ ...answer, positive });
}

function visitsPerRow(answer: Answer): number {
  return answer.task === 'classification' && answer.positive === null ? answer.probabilities.columns : 1;
}

type Closed = Readonly<Record<string, Interval & { readonly method: IntervalMethod }>>;

function closedIntervals(
  { actual, probabilities, positive, decision = null }: ClassificationAnswer,
  seed: number,
): Closed {
  const counts = classCounts(confusionMatrix(actual, decide(probabilities, decision), probabilities.columns));
  const hits = counts.reduce((sum, one) => sum + one.hits, 0);
  const accuracy = share(hits, probabilities.rows);
  if (positive === null) {
    const codes = mostProbable(probabilities);
    const surest = Float64Array.from(
      codes,
      (code, row) => probabilities.data[row * probabilities.columns + code]!,
    );
    return {
      accuracy,
      recall_weighted: accuracy,
      f1_micro: accuracy,
      expected_calibration_error: calibrationError(surest, row => actual[row] === codes[row], seed),
    };
  }
  const own = counts[positive]!;
  const scores = columnOf(probabilities, positive);
  const parts = areaParts(actual, positive, scores);
  return {
    accuracy,
    precision: share(own.hits, own.predicted),
    recall: share(own.hits, own.actual),
    expected_calibration_error: calibrationError(scores, row => actual[row] === positive, seed),
    roc_auc: { ...areaInterval(parts), method: 'DeLong' },
  };
}

function share(successes: number, trials: number) {
  return { ...wilsonInterval(successes, trials), method: 'Wilson' } as const;
}

function calibrationError(stated: Float64Array, happened: (row: number) => boolean, seed: number) {
  return { ...calibrationErrorInterval(stated, happened, seed), method: 'inverted test' } as const;
}
