import { FitError } from '../../errors.ts';
import type { FoldSource, FoldSurroundings } from '../fitted-fold.ts';
import type { FoldTask } from '../fold-task.ts';
import { type BothScores, bothScoresOf } from './both-scores.ts';
import { type CurvePoint, curvePoint } from './curve-point.ts';

/** A configuration without the rows that it learns from. */
export type Configuration = Pick<FoldTask, 'estimator' | 'params' | 'preparation'>;

/** Ten even shares of each fold's training rows. */
export const evenShares: readonly number[] = Array.from({ length: 10 }, (_, i) => (i + 1) / 10);

/**
 * How a configuration gets better with more rows, over all folds; a smaller share is part of a greater one. Shares
 * from which it cannot be fitted (too few rows of a class) are left out. After sklearn.model_selection.learning_curve.
 * @throws FitError when it can be fitted from none
 */
export async function learningCurve(
  task: FoldSource,
  configuration: Configuration,
  shares: readonly number[],
  surroundings: FoldSurroundings,
  report: (fraction: number) => void,
): Promise<readonly CurvePoint[]> {
  const scoresOf = bothScoresOf(task, surroundings);
  const points: CurvePoint[] = [];
  let lastError: unknown = null;
  // A share's cost grows with its rows: so does the fraction done.
  const whole = shares.reduce((sum, share) => sum + share, 0);
  let done = 0;
  for (const rowShare of shares) {
    const folds: BothScores[] = [];
    for (const fold of task.splits.keys()) {
      try {
        folds.push(await scoresOf({ ...configuration, fold, rowShare }));
      } catch (error) {
        lastError = error;
      }
      report((done + (rowShare * (fold + 1)) / task.splits.length) / whole);
    }
    done += rowShare;
    const point = curvePoint(folds);
    if (point !== null) points.push(point);
  }
  if (points.length === 0)
    throw lastError instanceof Error ? lastError : new FitError('no share could be scored');
  return points;
}
