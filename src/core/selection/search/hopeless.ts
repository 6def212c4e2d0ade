import type { DoneTrial, Trial, TrialProposal } from './trial.ts';

/** How many standard deviations a trial is given the benefit of. */
const benefit = 2.5;
/** Before so many trials are done, nothing is known of how much folds differ. */
const fewestDone = 4;

/** Ends trials that cannot win any more, from how the trials before them did on the same folds. */
export interface HopelessRule {
  readonly learn: (trial: Trial) => void;
  readonly isHopeless: (proposal: TrialProposal, scores: readonly number[]) => boolean;
}

/**
 * A trial is hopeless when its mean would stay below the best one's even if the folds to come went better than those
 * before by 2.5 standard deviations. Both are compared fold by fold, since what makes a fold hard makes it hard for all:
 * with d the differences on the first k of K folds, it ends when mean(d) + 2.5 s √((K − k) / (K k)) < 0, where s is how
 * much such differences vary within one trial, pooled over the trials done or of this one, whichever is greater.
 * Trials are compared with those of one group: of one estimator, or all; and of one share of the rows.
 */
export function hopelessRule(
  folds: number,
  groupOf: (proposal: TrialProposal) => string | null,
): HopelessRule {
  const done = new Map<string, DoneTrial[]>();
  return {
    learn(trial) {
      const group = groupOf(trial);
      if (trial.state !== 'done' || group === null) return;
      done.set(group, [...(done.get(group) ?? []), trial]);
    },
    isHopeless(proposal, scores) {
      const group = groupOf(proposal);
      const others = group === null ? [] : (done.get(group) ?? []);
      const known = scores.length;
      if (others.length < fewestDone || known === 0 || known >= folds) return false;
      const best = others.reduce((a, b) => (b.mean > a.mean ? b : a));
      const behind = differences(scores, best.scores);
      const pooled = Math.sqrt(
        average(
          others.filter(one => one !== best).map(one => variance(differences(one.scores, best.scores))),
        ),
      );
      const spread = Math.max(pooled, known > 1 ? Math.sqrt(variance(behind)) : 0);
      return average(behind) + benefit * spread * Math.sqrt((folds - known) / (folds * known)) < 0;
    },
  };
}

function differences(scores: readonly number[], others: readonly number[]): readonly number[] {
  return scores.map((score, fold) => score - others[fold]!);
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** With n − 1. */
function variance(values: readonly number[]): number {
  const center = average(values);
  return values.reduce((sum, value) => sum + (value - center) ** 2, 0) / (values.length - 1);
}
