import { mean } from '../../evaluation/mean.ts';
import { deriveSeed } from '../../random.ts';
import type { FoldSource, FoldSurroundings } from '../fitted-fold.ts';
import { foldEvaluator } from '../fold-evaluator.ts';
import { unwatched } from '../fold-task.ts';
import type { LearningTask } from '../learning-task.ts';
import type { ParamSet } from '../search/trial.ts';
import type { Split } from '../split.ts';
import { takeTrainingRows } from '../training-data.ts';
import { type ScoreSpread, spreadOf } from './curve-point.ts';
import type { Configuration } from './learning-curve.ts';

/** What tuning promises, and what it keeps. */
export interface NestedEstimate {
  /** The best configuration's score on the folds that it was chosen by: it flatters. */
  readonly chosenOnSame: ScoreSpread;
  /** Scores on outer folds, each by what the inner folds alone chose. */
  readonly nested: ScoreSpread;
  /** What was chosen in each outer fold. */
  readonly chosen: readonly ParamSet[];
}

/**
 * Nested cross-validation of a choice among parameter sets (Varma and Simon 2006; Cawley and Talbot 2010).
 * `cutInner` cuts the rows of an outer fold's training part.
 */
export async function nestedEstimate(
  task: FoldSource & Pick<LearningTask, 'training'>,
  configuration: Configuration,
  grid: readonly ParamSet[],
  cutInner: (
    training: LearningTask['training'],
    seed: number,
    rows: Uint32Array<ArrayBuffer>,
  ) => readonly Split[],
  surroundings: FoldSurroundings,
  report: (fraction: number) => void,
): Promise<NestedEstimate> {
  const steps = task.splits.length + 1;
  const same = await scoresOfGrid(task, configuration, grid, surroundings);
  report(1 / steps);
  const evaluate = foldEvaluator(task, surroundings);
  const nested: number[] = [];
  const chosen: ParamSet[] = [];
  for (const [fold, { train }] of task.splits.entries()) {
    const training = takeTrainingRows(task.training, train);
    const splits = cutInner(training, deriveSeed(task.seeds.folds, 2000 + fold), train);
    const inner = await scoresOfGrid({ ...task, training, splits }, configuration, grid, surroundings);
    const params = { ...configuration.params, ...grid[bestOf(inner)]! };
    const { score } = await evaluate({ ...configuration, params, fold, rowShare: 1 }, unwatched);
    nested.push(score);
    chosen.push(grid[bestOf(inner)]!);
    report((fold + 2) / steps);
  }
  return { chosenOnSame: spreadOf(same[bestOf(same)]!), nested: spreadOf(nested), chosen };
}

/** For each parameter set the scores over the folds. */
async function scoresOfGrid(
  task: FoldSource,
  configuration: Configuration,
  grid: readonly ParamSet[],
  surroundings: FoldSurroundings,
): Promise<readonly (readonly number[])[]> {
  const evaluate = foldEvaluator(task, surroundings);
  const scores: number[][] = [];
  for (const set of grid) {
    const params = { ...configuration.params, ...set };
    const ofSet: number[] = [];
    for (const fold of task.splits.keys())
      ofSet.push((await evaluate({ ...configuration, params, fold, rowShare: 1 }, unwatched)).score);
    scores.push(ofSet);
  }
  return scores;
}

/** The first of those with the greatest mean. */
function bestOf(scores: readonly (readonly number[])[]): number {
  const means = scores.map(ofSet => mean(ofSet));
  return means.indexOf(Math.max(...means));
}
