import type { DecisionMetric } from '../evaluation/decision-metrics.ts';
import { decisionScore } from '../evaluation/decision-score.ts';
import { toAnswer } from '../evaluation/answer.ts';
import { FitError } from '../errors.ts';
import type { Estimator } from '../models/estimator.ts';
import { transform } from '../preprocessing/transform.ts';
import { deriveSeed } from '../random.ts';
import { takeTableRows } from '../table/column.ts';
import type { Fold } from './folds.ts';
import { type TrainingData, classCount, takeValues } from './training-data.ts';

export interface CrossValidation {
  readonly data: TrainingData;
  readonly folds: readonly Fold[];
  readonly metric: DecisionMetric;
  readonly seed: number;
  /** Called with the fold at work (from 0) and the fraction done over all folds. */
  readonly report?: (fold: number, fraction: number) => void;
}

/** The decision metric on each fold's test part, after fitting on its train part with the estimator's defaults. */
export async function crossValidate(
  estimator: Estimator<object, object>,
  { data, folds, metric, seed, report }: CrossValidation,
): Promise<readonly number[]> {
  const scores: number[] = [];
  for (const [f, fold] of folds.entries()) {
    const reportFit = (fraction: number) => report?.(f, (f + fraction) / folds.length);
    reportFit(0);
    const model = await estimator.fit(
      transform(fold.preparation, takeTableRows(data.table, fold.train)),
      takeValues(data.values, fold.train),
      estimator.defaults,
      { seed: deriveSeed(seed, f), classes: classCount(data.target), report: reportFit },
    );
    const features = transform(fold.preparation, takeTableRows(data.table, fold.test));
    const answer = toAnswer(
      data.target,
      takeValues(data.values, fold.test),
      estimator.predict(model, features),
    );
    const score = decisionScore(metric, answer);
    if (!Number.isFinite(score)) throw new FitError(`${metric} of fold ${f + 1} is ${score}`);
    scores.push(score);
  }
  return scores;
}
