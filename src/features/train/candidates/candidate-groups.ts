import { candidates, type EstimatorName } from '../../../core/models/catalogue.ts';
import type { SupervisedTask } from '../../../core/models/entry.ts';
import { type Family, familyOf } from '../../../core/selection/recommend/family.ts';
import type { Recommendation } from '../../../core/selection/recommend/recommend.ts';

export interface FamilyGroup {
  readonly family: Family;
  readonly label: string;
  readonly members: readonly Recommendation[];
}

export interface CandidateGroups {
  /** In plain sight: the usual ones, and others that fit well. */
  readonly first: readonly Recommendation[];
  /** All others, by family. */
  readonly others: readonly FamilyGroup[];
}

const familyLabels: Readonly<Record<Family, string>> = {
  dummy: 'Without learning',
  linear: 'Linear models',
  bayes: 'Naive Bayes',
  neighbors: 'Nearest neighbours',
  svm: 'Support vector machines',
  tree: 'Single trees',
  forest: 'Forests',
  boosting: 'Boosting',
  perceptron: 'Neural networks',
  ensemble: 'Made of other models',
};

/** More than this in plain sight is no longer looked through. */
const mostFirst = 8;

/** What a person chooses from, so that twenty algorithms stay readable: the fittest first, as they were recommended. */
export function groupCandidates(
  recommended: readonly Recommendation[],
  task: SupervisedTask,
): CandidateGroups {
  const usual: readonly EstimatorName[] = candidates[task];
  const fit = recommended.filter(({ estimator, preselected }) => preselected && !usual.includes(estimator));
  const shown = new Set<EstimatorName>([
    ...usual,
    ...fit.slice(0, Math.max(0, mostFirst - usual.length)).map(({ estimator }) => estimator),
  ]);
  const rest = recommended.filter(({ estimator }) => !shown.has(estimator));
  const families = Object.keys(familyLabels) as Family[];
  return {
    first: recommended.filter(({ estimator }) => shown.has(estimator)),
    others: families
      .map(family => ({
        family,
        label: familyLabels[family],
        members: rest.filter(({ estimator }) => familyOf(estimator) === family),
      }))
      .filter(({ members }) => members.length > 0),
  };
}
