import { zeros } from '../../matrix.ts';
import { decide } from '../../pipeline/predictions.ts';
import type { WeightedStatistics } from '../../statistics/bootstrap/weighted-statistics.ts';
import type { ClassificationAnswer } from '../answer.ts';
import { confusionMetrics, gainShare } from '../classification-metrics.ts';
import { columnOf } from '../column-of.ts';
import { calibrationBin, calibrationBins } from '../expected-calibration-error.ts';
import { rowLogLosses } from '../log-loss.ts';
import { type RankedRows, rankRows } from '../ranked-rows.ts';
import type { NamedStatistics } from './named-statistics.ts';

/** Ranked rows with all that is summed over them. */
interface MeasuredRows extends RankedRows {
  /** Place in the confusion matrix. */
  readonly cells: Uint8Array;
  readonly bins: Uint8Array;
  /** Stated probability minus what happened. */
  readonly gaps: Float64Array;
  readonly losses: Float64Array;
}

/**
 * The metrics of a classifier of two classes for rows of any weights, in one pass over rows ranked once: the same numbers
 * as `classificationMetrics`, quick enough for thousands of resamples.
 */
export function binaryStatistics(
  answer: ClassificationAnswer & { readonly positive: number },
): NamedStatistics {
  const ranked = measureRows(answer);
  const confusion = zeros(2, 2);
  const binGaps = new Float64Array(calibrationBins);
  const names = [...Object.keys(confusionMetrics(confusion, answer.positive)), ...rankedNames];
  const measure: WeightedStatistics['measure'] = (weights, into) => {
    confusion.data.fill(0);
    binGaps.fill(0);
    const sums = sumOver(ranked, weights, confusion.data, binGaps);
    const values = Object.values(confusionMetrics(confusion, answer.positive));
    into.set(values);
    into.set(sums, values.length);
  };
  return { names, rows: ranked.ends.length, count: names.length, measure };
}

const rankedNames = [
  'log_loss',
  'roc_auc',
  'average_precision',
  'brier_score',
  'expected_calibration_error',
  'ks_statistic',
  'gain_at_10',
  'lift_at_10',
];

function measureRows({
  actual,
  probabilities,
  positive,
  decision = null,
}: ClassificationAnswer & { readonly positive: number }): MeasuredRows {
  const scores = columnOf(probabilities, positive);
  const given = decide(probabilities, decision);
  const losses = rowLogLosses(actual, probabilities);
  const ranked = rankRows(actual, positive, scores);
  const { order, isPositive } = ranked;
  return {
    ...ranked,
    cells: Uint8Array.from(order, row => actual[row]! * 2 + given[row]!),
    bins: Uint8Array.from(order, row => calibrationBin(scores[row]!)),
    gaps: Float64Array.from(order, (row, place) => scores[row]! - isPositive[place]!),
    losses: Float64Array.from(order, row => losses[row]!),
  };
}

function sumOver(
  { isPositive, ends, cells, bins, gaps, losses }: MeasuredRows,
  weights: Float64Array,
  confusion: Float64Array,
  binGaps: Float64Array,
): readonly number[] {
  let [positives, total] = [0, 0];
  for (let at = 0; at < ends.length; at++) {
    total += weights[at]!;
    positives += weights[at]! * isPositive[at]!;
  }
  const negatives = total - positives;
  const taken = gainShare * total;
  let [trues, falses, lastTrues, lastFalses] = [0, 0, 0, 0];
  let [loss, square, area, precision, distance, found] = [0, 0, 0, 0, 0, NaN];
  for (let at = 0; at < ends.length; at++) {
    const weight = weights[at]!;
    if (weight !== 0) {
      if (isPositive[at] === 1) trues += weight;
      else falses += weight;
      loss += weight * losses[at]!;
      square += weight * gaps[at]! * gaps[at]!;
      confusion[cells[at]!]! += weight;
      binGaps[bins[at]!]! += weight * gaps[at]!;
    }
    const came = trues + falses - lastTrues - lastFalses;
    if (ends[at] === 0 || came === 0) continue;
    area += ((falses - lastFalses) * (trues + lastTrues)) / 2;
    precision += ((trues - lastTrues) * trues) / (trues + falses);
    distance = Math.max(distance, Math.abs(trues / positives - falses / negatives));
    if (Number.isNaN(found) && trues + falses >= taken)
      found = lastTrues + ((taken - lastTrues - lastFalses) / came) * (trues - lastTrues);
    lastTrues = trues;
    lastFalses = falses;
  }
  const gain = found / positives;
  return [
    loss / total,
    area / (positives * negatives),
    precision / positives,
    square / total,
    binGaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / total,
    positives === 0 || negatives === 0 ? NaN : distance,
    gain,
    gain / gainShare,
  ];
}
