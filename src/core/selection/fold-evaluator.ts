import { FitError } from '../errors.ts';
import { toAnswer } from '../evaluation/answer.ts';
import { decisionScore } from '../evaluation/decision-score.ts';
import { answersOf } from '../models/answers-of.ts';
import { decisionRuleOf } from '../models/decision-rule.ts';
import { categoricalFeatures } from '../preprocessing/native-plan.ts';
import { transform } from '../preprocessing/transform.ts';
import { deriveSeed } from '../random.ts';
import type { EvaluateFold } from './fold-task.ts';
import type { LearningTask } from './learning-task.ts';
import { preparedFolds } from './prepared-folds.ts';
import type { Surroundings } from './surroundings.ts';
import { classCount, positiveCode } from './training-data.ts';

/** Prepared folds are kept up to this size: all of five for a hundred thousand rows and twenty features. */
const mostPreparedBytes = 2 ** 28;

/**
 * Does the tasks of a comparison in this thread: prepares the fold, fits on its training rows, scores its test part.
 * Nothing that a fit sees comes from the test part, nor from the test set.
 */
export function foldEvaluator(
  task: Pick<LearningTask, 'training' | 'splits' | 'seeds' | 'metric'>,
  { now, estimatorFor, featuresOf = transform }: Pick<Surroundings, 'now' | 'estimatorFor' | 'featuresOf'>,
): EvaluateFold {
  const prepared = preparedFolds(task, featuresOf, mostPreparedBytes);
  const { target } = task.training;
  return async ({ estimator, params, preparation, fold, rowShare }, { report, checkpoint, resumeFrom }) => {
    report(0);
    const algorithm = await estimatorFor(estimator);
    const { preparation: made, rows, test } = await prepared({ plan: preparation, fold, rowShare });
    const all = { ...algorithm.defaults, ...params };
    const began = now();
    const model = await algorithm.fit(rows.features, rows.values, all, {
      ...(checkpoint && { checkpoint }),
      ...(resumeFrom && { resumeFrom }),
      seed: deriveSeed(task.seeds.fits, fold),
      classes: classCount(target),
      positive: positiveCode(target),
      report,
      categorical: categoricalFeatures(made),
      ...(rows.sampleWeight && { sampleWeight: rows.sampleWeight }),
    });
    const fitted = now();
    const predictions = await answersOf(algorithm, model, test.features);
    const answer = toAnswer(target, test.values, predictions, decisionRuleOf(model));
    const score = decisionScore(task.metric, answer);
    if (!Number.isFinite(score)) throw new FitError(`${task.metric} of fold ${fold + 1} is ${score}`);
    return {
      score,
      params: all,
      fitSeconds: (fitted - began) / 1000,
      scoreSeconds: (now() - fitted) / 1000,
      predictions,
    };
  };
}
