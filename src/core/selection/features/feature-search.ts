import { type EstimatorName, estimatorLabels } from '../../models/catalogue.ts';
import type { PreparationPlan } from '../../preprocessing/plan.ts';
import { resampledTTest } from '../../statistics/resampled-t-test.ts';
import { proposalKey } from '../search/subject.ts';
import type { DoneTrial, Trial, TrialProposal } from '../search/trial.ts';
import type { FeatureIdea } from './feature-ideas.ts';

/** Tries new columns on the model that leads, one idea after the other, and keeps those that help beyond noise. */
export interface FeatureSearch {
  /** The leader with the next idea; null when there is none left for its algorithm, or one is under way. */
  readonly next: (leader: DoneTrial) => TrialProposal | null;
  /** What came of an idea. The leader with it, to be tried as any other, where it is kept. */
  readonly tell: (trial: Trial) => TrialProposal | null;
  /** With what was kept for this algorithm; null for nothing. */
  readonly planOf: (estimator: EstimatorName) => PreparationPlan | null;
  readonly account: () => readonly string[];
}

/** A gain that chance would make more often than this, in either direction, is not believed. */
const level = 0.1;

interface Tried {
  readonly idea: FeatureIdea;
  readonly leader: DoneTrial;
  readonly plan: PreparationPlan;
  readonly key: string;
}

/**
 * An idea is kept where its gain on the same folds is beyond noise by the corrected resampled t-test (Nadeau and Bengio
 * 2003), so that what is tried often is not kept by luck; each further idea is tried on top of those that were kept.
 */
export function createFeatureSearch(
  ideas: readonly FeatureIdea[],
  planFor: (estimator: EstimatorName) => PreparationPlan,
  folds: number,
): FeatureSearch {
  const kept = new Map<EstimatorName, PreparationPlan>();
  const counts = new Map<EstimatorName, number>();
  const sentences: string[] = [];
  let underWay: Tried | null = null;

  return {
    planOf: estimator => kept.get(estimator) ?? null,
    account: () => sentences,
    next(leader) {
      const { estimator } = leader;
      const at = counts.get(estimator) ?? 0;
      const idea = ideas[at];
      const lacksWhatIsKept = kept.has(estimator) && leader.preparation === null;
      if (underWay !== null || idea === undefined || lacksWhatIsKept) return null;
      counts.set(estimator, at + 1);
      const base = leader.preparation ?? planFor(estimator);
      const plan = { ...base, groups: [...base.groups, idea.group] };
      const { params, rowShare } = leader;
      const proposal: TrialProposal = { stage: 'features', estimator, params, preparation: plan, rowShare };
      underWay = { idea, leader, plan, key: proposalKey(proposal) };
      return proposal;
    },
    tell(trial) {
      if (underWay === null || underWay.key !== proposalKey(trial)) return null;
      const { idea, leader, plan } = underWay;
      underWay = null;
      const label = estimatorLabels[trial.estimator];
      if (trial.state !== 'done') {
        const why =
          trial.state === 'failed' ? `failed: ${trial.error}` : 'could not win and was ended early.';
        sentences.push(`New columns for ${label}, ${idea.label}: ${why}`);
        return null;
      }
      const { difference, pValue } = resampledTTest(trial.scores, leader.scores, 1 / (folds - 1));
      const isKept = difference > 0 && pValue < level;
      sentences.push(
        `New columns for ${label}, ${idea.label}: ${signed(difference)}, ${isKept ? 'kept' : 'not beyond noise'}.`,
      );
      if (!isKept) return null;
      kept.set(trial.estimator, plan);
      const { estimator, params, preparation, rowShare } = trial;
      return { stage: 'search', estimator, params, preparation, rowShare };
    },
  };
}

function signed(difference: number): string {
  return `${difference < 0 ? '−' : '+'}${Math.abs(difference).toPrecision(2)}`;
}
