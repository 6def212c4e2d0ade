import { decide } from '../pipeline/predictions.ts';
import type { Answer, ClassificationAnswer, RegressionAnswer } from './answer.ts';
import { classificationMetrics } from './classification-metrics.ts';
import { columnOf } from './column-of.ts';
import { confusionMatrix } from './confusion-matrix.ts';
import { areaUnderPrecisionRecall, precisionRecallCurve } from './precision-recall-curve.ts';
import { type Ranking, rank } from './ranking.ts';
import { regressionMetrics } from './regression-metrics.ts';
import { areaUnderRoc, rocCurve } from './roc-curve.ts';
import type { TestEvaluation } from './test-evaluation.ts';
import { thinnedIndices } from './thin-curve.ts';

const mostCurvePoints = 500;
const mostChartRows = 2000;

/** Everything that is shown of a model on rows it never saw. `classes` names the codes; unused for regression. */
export function evaluate(answer: Answer, classes: readonly string[]): TestEvaluation {
  switch (answer.task) {
    case 'classification':
      return evaluateClassifier(answer, classes);
    case 'regression':
      return evaluateRegressor(answer);
    default:
      return answer satisfies never;
  }
}

function evaluateClassifier(answer: ClassificationAnswer, classes: readonly string[]): TestEvaluation {
  const { actual, probabilities, positive, decision = null } = answer;
  const drawn = positive === null ? classes.map((_, code) => code) : [positive];
  return {
    task: 'classification',
    rows: probabilities.rows,
    metrics: classificationMetrics(answer),
    classes,
    confusion: [...confusionMatrix(actual, decide(probabilities, decision), classes.length).data],
    curves: drawn.map(code => ({
      class: classes[code]!,
      ...curvesOf(rank(actual, code, columnOf(probabilities, code))),
    })),
  };
}

function curvesOf(ranking: Ranking) {
  const roc = rocCurve(ranking);
  const precisionRecall = precisionRecallCurve(ranking);
  const positives = ranking.truePositives.at(-1)!;
  return {
    roc: {
      falsePositiveRate: thinned(roc.falsePositiveRate),
      truePositiveRate: thinned(roc.truePositiveRate),
      auc: areaUnderRoc(roc),
    },
    precisionRecall: {
      recall: thinned(precisionRecall.recall),
      precision: thinned(precisionRecall.precision),
      averagePrecision: areaUnderPrecisionRecall(precisionRecall),
    },
    prevalence: positives / (positives + ranking.falsePositives.at(-1)!),
  };
}

function evaluateRegressor(answer: RegressionAnswer): TestEvaluation {
  const shown = thinnedIndices(answer.actual.length, mostChartRows);
  return {
    task: 'regression',
    rows: answer.actual.length,
    metrics: regressionMetrics(answer),
    actual: shown.map(row => answer.actual[row]!),
    predicted: shown.map(row => answer.predicted[row]!),
  };
}

function thinned(coordinates: readonly number[]): readonly number[] {
  return thinnedIndices(coordinates.length, mostCurvePoints).map(index => coordinates[index]!);
}
