import { type Matrix, zeros } from '../../matrix.ts';
import { decide } from '../../pipeline/predictions.ts';
import type { WeightedStatistics } from '../../statistics/bootstrap/weighted-statistics.ts';
import type { ClassificationAnswer } from '../answer.ts';
import { confusionMetrics } from '../classification-metrics.ts';
import { calibrationBin, calibrationBins } from '../expected-calibration-error.ts';
import { rowLogLosses } from '../log-loss.ts';
import { mean } from '../mean.ts';
import { placeOfTruth } from '../top-k-accuracy.ts';
import { type ClassRanking, measureClass, rankClass } from './class-ranking.ts';
import type { NamedStatistics } from './named-statistics.ts';

const summedNames = [
  'log_loss',
  'roc_auc',
  'roc_auc_ovo',
  'average_precision',
  'top_2_accuracy',
  'expected_calibration_error',
];

/** The metrics of a classifier of many classes for rows of any weights: the same numbers as `classificationMetrics`. */
export function manyClassStatistics({
  actual,
  probabilities,
  decision = null,
}: ClassificationAnswer): NamedStatistics {
  const { rows, columns: classes } = probabilities;
  const given = decide(probabilities, decision);
  const rankings = Array.from({ length: classes }, (_, code) => rankClass(actual, probabilities, code));
  const sums = rowSums(actual, probabilities, given);
  const confusion = zeros(classes, classes);
  const names = [...Object.keys(confusionMetrics(confusion, null)), ...summedNames];
  const measure: WeightedStatistics['measure'] = (weights, into) => {
    confusion.data.fill(0);
    for (let row = 0; row < rows; row++)
      confusion.data[actual[row]! * classes + given[row]!]! += weights[row]!;
    const values = Object.values(confusionMetrics(confusion, null));
    const { loss, foundByTwo, calibrationError } = sums(weights);
    into.set(values);
    into.set([loss, ...rankedMeans(rankings, weights, classes), foundByTwo, calibrationError], values.length);
  };
  return { names, rows, count: names.length, measure };
}

/** Means over the classes: area against the rest, area against each, average precision. */
function rankedMeans(rankings: readonly ClassRanking[], weights: Float64Array, classes: number) {
  const found = rankings.map((ranking, code) => measureClass(ranking, code, weights, classes));
  return [
    mean(found.map(({ againstRest }) => againstRest)),
    mean(found.flatMap(({ againstEach }) => againstEach)),
    mean(found.map(({ averagePrecision }) => averagePrecision)),
  ];
}

function rowSums(actual: ArrayLike<number>, probabilities: Matrix, given: Int32Array) {
  const { data, rows, columns } = probabilities;
  const losses = rowLogLosses(actual, probabilities);
  const amongTwo = Uint8Array.from({ length: rows }, (_, row) =>
    Number(placeOfTruth(probabilities, row, actual[row]!) < 2),
  );
  const surest = Float64Array.from({ length: rows }, (_, row) =>
    data.subarray(row * columns, (row + 1) * columns).reduce((most, one) => Math.max(most, one), 0),
  );
  const gaps = surest.map((stated, row) => stated - Number(given[row] === actual[row]));
  const bins = Uint8Array.from(surest, stated => calibrationBin(stated));
  const binGaps = new Float64Array(calibrationBins);
  return (weights: Float64Array) => {
    let [total, loss, found] = [0, 0, 0];
    binGaps.fill(0);
    for (let row = 0; row < rows; row++) {
      const weight = weights[row]!;
      if (weight === 0) continue;
      total += weight;
      loss += weight * losses[row]!;
      found += weight * amongTwo[row]!;
      binGaps[bins[row]!]! += weight * gaps[row]!;
    }
    return {
      loss: loss / total,
      foundByTwo: found / total,
      calibrationError: binGaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / total,
    };
  };
}
