import { decide } from '../pipeline/predictions.ts';
import type { Matrix } from '../matrix.ts';
import { accuracy, balancedAccuracy } from './accuracy.ts';
import type { ClassificationAnswer } from './answer.ts';
import { brierScore } from './brier-score.ts';
import { cohenKappa } from './cohen-kappa.ts';
import { columnOf } from './column-of.ts';
import { confusionMatrix } from './confusion-matrix.ts';
import { gainAt, gainCurve } from './cumulative-gain.ts';
import { expectedCalibrationError, topLabelCalibrationError } from './expected-calibration-error.ts';
import { kolmogorovSmirnov } from './kolmogorov-smirnov.ts';
import { logLoss } from './log-loss.ts';
import { matthewsCorrelation } from './matthews-correlation.ts';
import {
  areaUnderPrecisionRecall,
  averagePrecisionOneVsRest,
  precisionRecallCurve,
} from './precision-recall-curve.ts';
import { type Average, f1, fBeta, precision, recall } from './precision-recall.ts';
import { rank } from './ranking.ts';
import { areaUnderRoc, rocAucOneVsOne, rocAucOneVsRest, rocCurve } from './roc-curve.ts';
import { topKAccuracy } from './top-k-accuracy.ts';

/** The share of rows that gain and lift are told of. */
export const gainShare = 0.1;

/**
 * Every metric of a classifier under scikit-learn's names. Those that speak of one class speak of the positive one; with
 * more than two classes they are macro means (`…_weighted`, `…_micro`: the other ways of averaging), and what only two
 * classes have is left out.
 */
export function classificationMetrics(
  { actual, probabilities, positive, decision = null }: ClassificationAnswer,
  weights?: ArrayLike<number>,
): Readonly<Record<string, number>> {
  const confusion = confusionMatrix(actual, decide(probabilities, decision), probabilities.columns, weights);
  return {
    ...confusionMetrics(confusion, positive),
    log_loss: logLoss(actual, probabilities, weights),
    ...(positive === null
      ? manyClassMetrics(actual, probabilities, weights)
      : twoClassMetrics(actual, positive, columnOf(probabilities, positive), weights)),
  };
}

/** What follows from who was given which class. */
export function confusionMetrics(
  confusion: Matrix,
  positive: number | null,
): Readonly<Record<string, number>> {
  const average: Average = positive ?? 'macro';
  return {
    accuracy: accuracy(confusion),
    balanced_accuracy: balancedAccuracy(confusion),
    precision: precision(confusion, average),
    recall: recall(confusion, average),
    f1: f1(confusion, average),
    f0_5: fBeta(confusion, average, 0.5),
    f2: fBeta(confusion, average, 2),
    matthews_corrcoef: matthewsCorrelation(confusion),
    cohen_kappa: cohenKappa(confusion),
    ...(positive === null && {
      precision_weighted: precision(confusion, 'weighted'),
      recall_weighted: recall(confusion, 'weighted'),
      f1_weighted: f1(confusion, 'weighted'),
      f1_micro: f1(confusion, 'micro'),
    }),
  };
}

function manyClassMetrics(actual: ArrayLike<number>, probabilities: Matrix, weights?: ArrayLike<number>) {
  return {
    roc_auc: rocAucOneVsRest(actual, probabilities, weights),
    roc_auc_ovo: rocAucOneVsOne(actual, probabilities, weights),
    average_precision: averagePrecisionOneVsRest(actual, probabilities, weights),
    top_2_accuracy: topKAccuracy(actual, probabilities, 2, weights),
    expected_calibration_error: topLabelCalibrationError(actual, probabilities, weights),
  };
}

function twoClassMetrics(
  actual: ArrayLike<number>,
  positive: number,
  scores: Float64Array,
  weights?: ArrayLike<number>,
) {
  const ranking = rank(actual, positive, scores, weights);
  const gain = gainAt(gainCurve(ranking), gainShare);
  return {
    roc_auc: ranking.thresholds.length === 0 ? NaN : areaUnderRoc(rocCurve(ranking)),
    average_precision: areaUnderPrecisionRecall(precisionRecallCurve(ranking)),
    brier_score: brierScore(actual, positive, scores, weights),
    expected_calibration_error: expectedCalibrationError(scores, row => actual[row] === positive, weights),
    ks_statistic: kolmogorovSmirnov(ranking),
    gain_at_10: gain,
    lift_at_10: gain / gainShare,
  };
}
