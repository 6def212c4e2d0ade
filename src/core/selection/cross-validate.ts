import type { DecisionMetric } from '../evaluation/decision-metrics.ts';
import { decisionScore } from '../evaluation/decision-score.ts';
import { toAnswer } from '../evaluation/answer.ts';
import { FitError } from '../errors.ts';
import type { Estimator } from '../models/estimator.ts';
import { type FeaturesOf, learningRowsBy } from '../preprocessing/learning-rows.ts';
import { transform } from '../preprocessing/transform.ts';
import { deriveSeed } from '../random.ts';
import type { Fold } from './folds.ts';
import { type TrainingData, classCount, takeTrainingRows } from './training-data.ts';

export interface CrossValidation {
  readonly data: TrainingData;
  readonly folds: readonly Fold[];
  readonly metric: DecisionMetric;
  readonly seed: number;
  /** Called with the fold at work (from 0) and the fraction done over all folds. */
  readonly report?: (fold: number, fraction: number) => void;
  /** `transform` when absent. */
  readonly featuresOf?: FeaturesOf | undefined;
}

/** The decision metric on each fold's test part, after fitting on its train part with the estimator's defaults. */
export async function crossValidate(
  estimator: Estimator<object, object>,
  { data, folds, metric, seed, report, featuresOf = transform }: CrossValidation,
): Promise<readonly number[]> {
  const scores: number[] = [];
  for (const [f, fold] of folds.entries()) {
    const reportFit = (fraction: number) => report?.(f, (f + fraction) / folds.length);
    reportFit(0);
    const train = takeTrainingRows(data, fold.train);
    const rows = await learningRowsBy(featuresOf, fold.plan, fold.preparation, train.table, fold.context);
    const model = await estimator.fit(rows.features, rows.values, estimator.defaults, {
      seed: deriveSeed(seed, f),
      classes: classCount(data.target),
      report: reportFit,
      ...(rows.sampleWeight && { sampleWeight: rows.sampleWeight }),
    });
    const test = takeTrainingRows(data, fold.test);
    const features = await featuresOf(fold.preparation, test.table);
    const answer = toAnswer(data.target, test.values, estimator.predict(model, features));
    const score = decisionScore(metric, answer);
    if (!Number.isFinite(score)) throw new FitError(`${metric} of fold ${f + 1} is ${score}`);
    scores.push(score);
  }
  return scores;
}
