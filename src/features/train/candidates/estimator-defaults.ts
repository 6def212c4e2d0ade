import type { EstimatorName } from '../../../core/models/catalogue.ts';
import type { ParamSet } from '../../../core/selection/search/trial.ts';

/** The parameters of an algorithm where nobody says otherwise; those of networks are not known on the page. */
export async function estimatorDefaults(estimator: EstimatorName): Promise<ParamSet> {
  const { cpuEstimators } = await import('../../../core/models/estimators.ts');
  const found = Object.entries(cpuEstimators).find(([name]) => name === estimator);
  return found === undefined ? {} : { ...found[1].defaults };
}
