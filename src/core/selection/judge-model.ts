import { toAnswer } from '../evaluation/answer.ts';
import type { DecisionMetric } from '../evaluation/decision-metrics.ts';
import { evaluate } from '../evaluation/evaluate.ts';
import type { TestEvaluation } from '../evaluation/test-evaluation.ts';
import type { Importance } from '../inspection/importance.ts';
import { decisionRuleOf } from '../models/decision-rule.ts';
import type { Estimator } from '../models/estimator.ts';
import type { PipelineModel, Predictions } from '../pipeline/pipeline-model.ts';
import { toPredictions } from '../pipeline/predictions.ts';
import { transform } from '../preprocessing/transform.ts';
import type { Journal } from './journal.ts';
import { measureImportance } from './measure-importance.ts';
import type { TrainingData } from './training-data.ts';

/** The rows that nothing learned from, and what a model is judged by. */
export interface TestOfModel {
  readonly test: TrainingData;
  /** Rows that the model learned from: how long answers take may hang on it. */
  readonly trainRows: number;
  readonly metric: DecisionMetric;
  /** Of the rows and shuffles that importance is measured by. */
  readonly seed: number;
}

/** What a model says of the test rows, and how good that is. */
export interface Judgement {
  readonly evaluation: TestEvaluation;
  readonly predictions: Predictions;
  readonly importances: readonly Importance[];
}

/** Evaluates a model on the test rows, and measures which columns its answers hang on. */
export function judgeModel(
  pipeline: PipelineModel,
  estimator: Estimator<object, object>,
  { test, trainRows, metric, seed }: TestOfModel,
  journal: Journal,
): Judgement {
  journal.begin('test');
  const { target, model } = pipeline;
  const answered = estimator.predict(model, transform(pipeline.preparation, test.table));
  const decision = decisionRuleOf(model);
  const evaluation = evaluate(
    toAnswer(target, test.values, answered, decision),
    target.task === 'classification' ? target.classes : [],
  );

  journal.begin('importance');
  const importances = measureImportance(pipeline, estimator, trainRows, test, metric, seed);
  return { evaluation, importances, predictions: toPredictions(target, answered, decision) };
}
