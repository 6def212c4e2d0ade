import { decide } from '../pipeline/predictions.ts';
import { accuracy, balancedAccuracy } from './accuracy.ts';
import type { Answer, ClassificationAnswer, RegressionAnswer } from './answer.ts';
import { columnOf } from './column-of.ts';
import { confusionMatrix } from './confusion-matrix.ts';
import type { ClassificationMetric, DecisionMetric, RegressionMetric } from './decision-metrics.ts';
import { r2 } from './explained-variance.ts';
import { logLoss } from './log-loss.ts';
import { averagePrecision, averagePrecisionOneVsRest } from './precision-recall-curve.ts';
import { f1 } from './precision-recall.ts';
import { meanAbsoluteError, rootMeanSquaredError } from './regression-errors.ts';
import { rocAuc, rocAucOneVsRest } from './roc-curve.ts';

const classificationScorers: Record<ClassificationMetric, (answer: ClassificationAnswer) => number> = {
  roc_auc: ({ actual, probabilities, positive }) =>
    positive === null
      ? rocAucOneVsRest(actual, probabilities)
      : rocAuc(actual, positive, columnOf(probabilities, positive)),
  average_precision: ({ actual, probabilities, positive }) =>
    positive === null
      ? averagePrecisionOneVsRest(actual, probabilities)
      : averagePrecision(actual, positive, columnOf(probabilities, positive)),
  accuracy: answer => accuracy(confusionOf(answer)),
  balanced_accuracy: answer => balancedAccuracy(confusionOf(answer)),
  f1: answer => f1(confusionOf(answer), answer.positive ?? 'macro'),
  neg_log_loss: ({ actual, probabilities }) => -logLoss(actual, probabilities),
};

const regressionScorers: Record<RegressionMetric, (answer: RegressionAnswer) => number> = {
  r2: ({ actual, predicted }) => r2(actual, predicted),
  neg_root_mean_squared_error: ({ actual, predicted }) => -rootMeanSquaredError(actual, predicted),
  neg_mean_absolute_error: ({ actual, predicted }) => -meanAbsoluteError(actual, predicted),
};

/** The decision metric of an answer: greater is better. @throws RangeError for a metric of the other task. */
export function decisionScore(metric: DecisionMetric, answer: Answer): number {
  if (answer.task === 'classification' && metric in classificationScorers) {
    return classificationScorers[metric as ClassificationMetric](answer);
  }
  if (answer.task === 'regression' && metric in regressionScorers) {
    return regressionScorers[metric as RegressionMetric](answer);
  }
  throw new RangeError(`${metric} does not measure ${answer.task}`);
}

function confusionOf({ actual, probabilities, decision = null }: ClassificationAnswer) {
  return confusionMatrix(actual, decide(probabilities, decision), probabilities.columns);
}
