import type { EstimatorName } from '../../models/catalogue.ts';
import type { ParamValue } from '../../models/entry.ts';
import type { PreparationPlan } from '../../preprocessing/plan.ts';
import type { Configuration } from './configuration.ts';
import type { Dimension } from './space.ts';
import type { ParamSet, TrialProposal } from './trial.ts';
import { withPlanParams } from './with-plan-params.ts';

/** An estimator, and what a search varies of it. */
export interface SearchSubject {
  readonly estimator: EstimatorName;
  /** Set by the person: every proposal has them, but for those that are varied. */
  readonly params: ParamSet;
  /** All parameters as they are without a search. */
  readonly allParams: ParamSet;
  readonly dimensions: readonly Dimension[];
  /** What the preparation's places are in. */
  readonly plan: PreparationPlan;
}

/** What it means to try this configuration. */
export function proposalOf(
  { estimator, params, dimensions, plan }: SearchSubject,
  configuration: Configuration,
  rowShare = 1,
): TrialProposal {
  const valuesOf = (of: Dimension['of']): Readonly<Record<string, ParamValue>> =>
    Object.fromEntries(
      dimensions
        .filter(dimension => dimension.of === of && Object.hasOwn(configuration, dimension.name))
        .map(({ name }) => [name, configuration[name]!]),
    );
  const varied = dimensions.some(({ of }) => of === 'preparation');
  return {
    stage: 'search',
    estimator,
    params: { ...params, ...valuesOf('estimator') },
    preparation: varied ? withPlanParams(plan, valuesOf('preparation')) : null,
    rowShare,
  };
}

/** The same for proposals that are the same, also where one is a copy of the other. */
export function proposalKey({ estimator, params, preparation, rowShare }: TrialProposal): string {
  const byName = Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([estimator, byName, preparation, rowShare]);
}
