import type { FoldSource, FoldSurroundings } from '../fitted-fold.ts';
import { foldEvaluator } from '../fold-evaluator.ts';
import { unwatched } from '../fold-task.ts';
import type { Split } from '../split.ts';
import { type ScoreSpread, spreadOf } from './curve-point.ts';
import type { Configuration } from './learning-curve.ts';

/** A way to cut the training rows into folds, and the folds. */
export interface SplitScheme {
  readonly name: string;
  readonly splits: readonly Split[];
}

/** What an estimate would have been with another way of cutting; why not where it could not be made. */
export type SchemeEstimate = { readonly name: string; readonly folds: number } & (
  | { readonly state: 'done'; readonly spread: ScoreSpread }
  | { readonly state: 'failed'; readonly error: string }
);

/** The same configuration measured on each scheme's folds. */
export async function compareSchemes(
  task: FoldSource,
  configuration: Configuration,
  schemes: readonly SplitScheme[],
  surroundings: FoldSurroundings,
  report: (fraction: number) => void,
): Promise<readonly SchemeEstimate[]> {
  const all = schemes.reduce((sum, { splits }) => sum + splits.length, 0);
  let done = 0;
  const estimates: SchemeEstimate[] = [];
  for (const { name, splits } of schemes) {
    const evaluate = foldEvaluator({ ...task, splits }, surroundings);
    const scores: number[] = [];
    let error: string | null = null;
    for (const fold of splits.keys()) {
      try {
        scores.push((await evaluate({ ...configuration, fold, rowShare: 1 }, unwatched)).score);
      } catch (reason) {
        error = reason instanceof Error ? reason.message : String(reason);
      }
      done++;
      report(done / all);
    }
    const folds = splits.length;
    estimates.push(
      error === null
        ? { name, folds, state: 'done', spread: spreadOf(scores) }
        : { name, folds, state: 'failed', error },
    );
  }
  return estimates;
}
