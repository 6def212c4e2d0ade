import type { ParamValue } from '../../models/entry.ts';
import type { FoldSource, FoldSurroundings } from '../fitted-fold.ts';
import { type BothScores, bothScoresOf } from './both-scores.ts';
import { type CurvePoint, curvePoint } from './curve-point.ts';
import type { Configuration } from './learning-curve.ts';

/** How a configuration does with one value of a parameter; no point where it cannot be fitted with it. */
export interface ParamPoint {
  readonly value: ParamValue;
  readonly point: CurvePoint | null;
}

/** How a configuration changes with one parameter, all else alike, over all folds. After sklearn.model_selection.validation_curve. */
export async function validationCurve(
  task: FoldSource,
  configuration: Configuration,
  { param, values }: { readonly param: string; readonly values: readonly ParamValue[] },
  surroundings: FoldSurroundings,
  report: (fraction: number) => void,
): Promise<readonly ParamPoint[]> {
  const scoresOf = bothScoresOf(task, surroundings);
  const fits = values.length * task.splits.length;
  let done = 0;
  const points: ParamPoint[] = [];
  for (const value of values) {
    const params = { ...configuration.params, [param]: value };
    const folds: BothScores[] = [];
    for (const fold of task.splits.keys()) {
      try {
        folds.push(await scoresOf({ ...configuration, params, fold, rowShare: 1 }));
      } catch {
        // A value that does not fit these rows is shown as a gap.
      }
      done++;
      report(done / fits);
    }
    points.push({ value, point: curvePoint(folds) });
  }
  return points;
}
