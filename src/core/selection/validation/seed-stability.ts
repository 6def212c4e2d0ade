import { deriveSeed } from '../../random.ts';
import type { FoldSource, FoldSurroundings } from '../fitted-fold.ts';
import { foldEvaluator } from '../fold-evaluator.ts';
import { unwatched } from '../fold-task.ts';
import type { LearningTask } from '../learning-task.ts';
import { cutFolds } from '../splitting/cut-rows.ts';
import { type ScoreSpread, spreadOf } from './curve-point.ts';
import type { Configuration } from './learning-curve.ts';

/** How much the estimate depends on chance: on how the rows were cut, and on the model's own draws. */
export interface SeedStability {
  /** Mean score over the folds, for each other cut of the rows. */
  readonly otherCuts: ScoreSpread;
  /** Mean score over the same folds, for each other seed of the model; all the same where it draws nothing. */
  readonly otherDraws: ScoreSpread;
}

/** Evaluates the same configuration with `seeds` other cuts, and with as many other draws. */
export async function seedStability(
  task: FoldSource & Pick<LearningTask, 'foldSplit'>,
  configuration: Configuration,
  { folds, seeds }: { readonly folds: number; readonly seeds: number },
  surroundings: FoldSurroundings,
  report: (fraction: number) => void,
): Promise<SeedStability> {
  const evaluations = 2 * seeds;
  const cuts: number[] = [];
  const draws: number[] = [];
  for (let turn = 0; turn < seeds; turn++) {
    const seed = deriveSeed(task.seeds.folds, 1000 + turn);
    const splits = cutFolds(task.foldSplit, task.training, folds, seed);
    cuts.push(await meanScore({ ...task, splits }, configuration, surroundings));
    report((2 * turn + 1) / evaluations);
    const seeded = { ...task, seeds: { ...task.seeds, fits: deriveSeed(task.seeds.fits, 1000 + turn) } };
    draws.push(await meanScore(seeded, configuration, surroundings));
    report((2 * turn + 2) / evaluations);
  }
  return { otherCuts: spreadOf(cuts), otherDraws: spreadOf(draws) };
}

/** The mean of the decision metric over the folds of a task. */
export async function meanScore(
  task: FoldSource,
  configuration: Configuration,
  surroundings: FoldSurroundings,
): Promise<number> {
  const evaluate = foldEvaluator(task, surroundings);
  let sum = 0;
  for (const fold of task.splits.keys()) {
    const { score } = await evaluate({ ...configuration, fold, rowShare: 1 }, unwatched);
    sum += score;
  }
  return sum / task.splits.length;
}
