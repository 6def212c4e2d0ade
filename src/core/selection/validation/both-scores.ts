import { toAnswer } from '../../evaluation/answer.ts';
import { decisionScore } from '../../evaluation/decision-score.ts';
import { answersOf } from '../../models/answers-of.ts';
import { decisionRuleOf } from '../../models/decision-rule.ts';
import { type FittedFold, type FoldSource, type FoldSurroundings, foldFitter } from '../fitted-fold.ts';
import { type FoldTask, unwatched } from '../fold-task.ts';

/** How a configuration does on what it learned from, and on what it did not; the decision metric, greater is better. */
export interface BothScores {
  /** Rows that it learned from, after resampling if any. */
  readonly rows: number;
  readonly train: number;
  readonly validation: number;
  readonly fitSeconds: number;
}

/** Fits a fold's task and scores both sides; what cannot be scored there (a class alone in few rows) is NaN. */
export function bothScoresOf(
  task: FoldSource,
  surroundings: FoldSurroundings,
): (asked: FoldTask) => Promise<BothScores> {
  const fitFold = foldFitter(task, surroundings);
  const score = async (
    { algorithm, model }: FittedFold,
    { features, values }: Pick<FittedFold['rows'], 'features'> & { readonly values: Float64Array },
  ) => {
    const answered = await answersOf(algorithm, model, features);
    return decisionScore(
      task.metric,
      toAnswer(task.training.target, values, answered, decisionRuleOf(model)),
    );
  };
  return async asked => {
    const fitted = await fitFold(asked, unwatched);
    return {
      rows: fitted.rows.values.length,
      train: await score(fitted, fitted.rows),
      validation: await score(fitted, fitted.test),
      fitSeconds: fitted.fitSeconds,
    };
  };
}
