import { type DataSituation, foldShape } from '../../../core/selection/recommend/data-situation.ts';
import { type TimedFits, slownessOf } from '../../../core/selection/recommend/slowness.ts';
import type { Run } from '../../../lifecycle/training/run.ts';

/** How this device compares with the one that the entries' times are of, by what its runs on these data took; 1 unless it is known. */
export function deviceSlowness(runs: readonly Run[], datasetVersionId: string, data: DataSituation): number {
  return slownessOf(
    runs.flatMap(run => (run.datasetVersionId === datasetVersionId ? timedIn(run, data) : [])),
  );
}

function timedIn(run: Run, data: DataSituation): readonly TimedFits[] {
  if (run.state !== 'done' || run.problem.task !== data.task) return [];
  const { folds, testShare } = run.settings;
  const shape = foldShape(data, { folds, testShare });
  return run.result.candidates.flatMap(candidate => {
    if (candidate.state !== 'done' || candidate.fitSeconds === undefined || candidate.tuned?.kept) return [];
    const { estimator, scores, fitSeconds } = candidate;
    return [{ estimator, shape, fits: scores.length, seconds: fitSeconds }];
  });
}
