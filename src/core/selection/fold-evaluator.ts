import { FitError } from '../errors.ts';
import { toAnswer } from '../evaluation/answer.ts';
import { decisionScore } from '../evaluation/decision-score.ts';
import { answersOf } from '../models/answers-of.ts';
import { decisionRuleOf } from '../models/decision-rule.ts';
import { type FoldSource, type FoldSurroundings, foldFitter } from './fitted-fold.ts';
import type { EvaluateFold } from './fold-task.ts';

/** Does the tasks of a comparison in this thread: fits on the fold's training rows, scores its test part. */
export function foldEvaluator(task: FoldSource, surroundings: FoldSurroundings): EvaluateFold {
  const fitFold = foldFitter(task, surroundings);
  const { now } = surroundings;
  const { target } = task.training;
  return async (asked, watch) => {
    const { algorithm, model, params, test, fitSeconds } = await fitFold(asked, watch);
    const fitted = now();
    const predictions = await answersOf(algorithm, model, test.features);
    const answer = toAnswer(target, test.values, predictions, decisionRuleOf(model));
    const score = decisionScore(task.metric, answer);
    if (!Number.isFinite(score)) throw new FitError(`${task.metric} of fold ${asked.fold + 1} is ${score}`);
    return { score, params, fitSeconds, scoreSeconds: (now() - fitted) / 1000, predictions };
  };
}
