import type { EstimatorName } from '../../../core/models/catalogue.ts';
import { ranked } from '../../../core/selection/candidate-results.ts';
import type { RunResult } from '../../../lifecycle/training/run.ts';

/** The chosen model, or the best single one where that is an ensemble of others. */
export function validatedEstimator({ candidates, chosen }: RunResult): EstimatorName {
  const single = ranked(candidates).filter(({ members }) => members === undefined);
  return single.some(({ estimator }) => estimator === chosen) ? chosen : (single[0]?.estimator ?? chosen);
}
