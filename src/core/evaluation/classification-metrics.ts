import { decide } from '../pipeline/predictions.ts';
import { accuracy, balancedAccuracy } from './accuracy.ts';
import type { ClassificationAnswer } from './answer.ts';
import { brierScore } from './brier-score.ts';
import { columnOf } from './column-of.ts';
import { confusionMatrix } from './confusion-matrix.ts';
import { logLoss } from './log-loss.ts';
import { matthewsCorrelation } from './matthews-correlation.ts';
import { averagePrecision, averagePrecisionOneVsRest } from './precision-recall-curve.ts';
import { f1, precision, recall } from './precision-recall.ts';
import { rocAuc, rocAucOneVsRest } from './roc-curve.ts';

/**
 * Every metric of a classifier under scikit-learn's names. Those that speak of one class speak of the positive one;
 * with more than two classes they are macro means, and the Brier score is left out.
 */
export function classificationMetrics(
  { actual, probabilities, positive, decision = null }: ClassificationAnswer,
  weights?: ArrayLike<number>,
): Readonly<Record<string, number>> {
  const confusion = confusionMatrix(actual, decide(probabilities, decision), probabilities.columns, weights);
  const average = positive ?? 'macro';
  return {
    accuracy: accuracy(confusion),
    balanced_accuracy: balancedAccuracy(confusion),
    precision: precision(confusion, average),
    recall: recall(confusion, average),
    f1: f1(confusion, average),
    matthews_corrcoef: matthewsCorrelation(confusion),
    log_loss: logLoss(actual, probabilities, weights),
    ...(positive === null
      ? {
          roc_auc: rocAucOneVsRest(actual, probabilities, weights),
          average_precision: averagePrecisionOneVsRest(actual, probabilities, weights),
        }
      : rankingMetrics(actual, positive, columnOf(probabilities, positive), weights)),
  };
}

function rankingMetrics(
  actual: ArrayLike<number>,
  positive: number,
  scores: Float64Array,
  weights?: ArrayLike<number>,
) {
  return {
    roc_auc: rocAuc(actual, positive, scores, weights),
    average_precision: averagePrecision(actual, positive, scores, weights),
    brier_score: brierScore(actual, positive, scores, weights),
  };
}
