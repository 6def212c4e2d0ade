import { type EstimatorName, estimatorEntries } from '../../models/catalogue.ts';
import type { PreparationPlan } from '../../preprocessing/plan.ts';
import { createRandom } from '../../random.ts';
import { configurationIn } from '../search/configuration.ts';
import { dimensionsOf } from '../search/space.ts';
import type { Attempt, Strategy } from '../search/strategy.ts';
import { type SearchSubject, proposalKey, proposalOf } from '../search/subject.ts';
import type { DoneTrial, ParamSet, Trial, TrialProposal } from '../search/trial.ts';
import type { Calibration } from './calibration.ts';
import type { Progress } from './improvement-cost.ts';
import { improveStrategy } from './improve.ts';

/** More rows are given in steps of this factor. */
const moreRows = 4;
/** A search begins on so many rows of a fold, where there are more. */
const firstRows = 10_000;

/** Defaults are good already: what else there is to gain is taken for this part of what they are better than the dummy. */
const shareOfFirstGain = 0.1;

export interface LearnerGround {
  readonly estimator: EstimatorName;
  /** What the person set: where it begins. */
  readonly params: ParamSet;
  /** What it has otherwise; empty where that is not known. */
  readonly defaults: ParamSet;
  readonly plan: PreparationPlan;
  /** Null as long as the comparison's own is as good. */
  readonly preparation: () => PreparationPlan | null;
  readonly rows: number;
  readonly seed: number;
  readonly calibration: Calibration;
  /** What a model that learns nothing scores, once it is known. */
  readonly dummyMean: () => number | null;
}

/** The part of the autopilot that knows one estimator. */
export interface Learner {
  readonly estimator: EstimatorName;
  /** Share of the rows that it is tried on now. */
  readonly rowShare: () => number;
  /** Where it would go on from there. */
  readonly nextRowShare: () => number;
  readonly isBegun: () => boolean;
  /** Its best; on as many rows as it was tried on last. */
  readonly best: () => DoneTrial | null;
  readonly trials: () => number;
  readonly progress: () => Progress | null;
  /** With its defaults, or what the person set. */
  readonly begin: () => TrialProposal;
  readonly search: () => TrialProposal | 'wait' | 'done';
  /** Its best on more rows, all of them where it is so asked. */
  readonly giveMoreRows: (all: boolean) => TrialProposal;
  readonly tell: (trial: Trial) => void;
}

/** Remembers what an estimator cost and brought, and what to try of it next. */
export function createLearner(ground: LearnerGround): Learner {
  const { estimator, params, rows, calibration } = ground;
  const subject = subjectOf(ground);
  const underWay = new Map<string, Attempt>();
  let rowShare = shareAtFirst(rows);
  let begun = false;
  let strategy: Strategy | null = null;
  let best: DoneTrial | null = null;
  let lastGain = 0;
  let trials = 0;
  let gettingMoreRows: string | null = null;
  const spent = { all: 0, atBest: 0, atBestBefore: 0 };
  const nextShare = () => {
    const next = rowShare * moreRows;
    return next > 0.6 ? 1 : next;
  };

  function keepBest(trial: DoneTrial): void {
    const floor = best?.mean ?? ground.dummyMean() ?? trial.mean;
    if (best !== null && trial.rowShare <= best.rowShare && trial.mean <= best.mean) return;
    if (trial.mean > floor || best === null) {
      lastGain = Math.max(0, trial.mean - floor) * (best === null ? shareOfFirstGain : 1);
      spent.atBestBefore = spent.atBest;
      spent.atBest = spent.all;
    }
    best = trial;
  }

  function propose(attempt: Attempt): TrialProposal {
    const preparation = ground.preparation();
    const proposal = { ...proposalOf(subject, attempt.configuration, rowShare), preparation };
    underWay.set(proposalKey(proposal), attempt);
    return proposal;
  }

  return {
    estimator,
    rowShare: () => rowShare,
    nextRowShare: nextShare,
    isBegun: () => begun,
    best: () => best,
    trials: () => trials,
    progress: () =>
      best && {
        spent: spent.all,
        spentAtBest: spent.atBest,
        spentAtBestBefore: spent.atBestBefore,
        best: best.mean,
        lastGain,
        costOfMoreRows:
          rowShare < 1 && gettingMoreRows === null
            ? calibration.foldSeconds(estimator, nextShare()) * best.scores.length
            : null,
      },
    begin() {
      begun = true;
      return { stage: 'default', estimator, params, preparation: null, rowShare };
    },
    search() {
      const attempt = strategy?.next() ?? 'wait';
      return attempt === 'wait' || attempt === 'done' ? attempt : propose(attempt);
    },
    giveMoreRows(all) {
      rowShare = all ? 1 : nextShare();
      const { stage, params: bestParams, preparation } = best!;
      const proposal = { stage, estimator, params: bestParams, preparation, rowShare };
      gettingMoreRows = proposalKey(proposal);
      return proposal;
    },
    tell(trial) {
      trials++;
      spent.all += trial.fitSeconds + trial.scoreSeconds;
      const key = proposalKey(trial);
      const attempt = underWay.get(key);
      underWay.delete(key);
      if (key === gettingMoreRows) gettingMoreRows = null;
      if (trial.state === 'done') keepBest(trial);
      if (trial.state === 'done') strategy ??= improvementOf(subject, trial, ground.seed);
      if (attempt !== undefined) strategy?.learn(attempt, trial);
    },
  };
}

function shareAtFirst(rows: number): number {
  return rows <= 2 * firstRows ? 1 : firstRows / rows;
}

function subjectOf({ estimator, params, defaults, plan }: LearnerGround): SearchSubject {
  const dimensions = dimensionsOf(estimatorEntries[estimator]);
  return { estimator, params, allParams: { ...defaults, ...params }, dimensions, plan };
}

/** Begins with what the defaults did, or what the person set. */
function improvementOf({ dimensions, allParams }: SearchSubject, trial: DoneTrial, seed: number): Strategy {
  const configuration = configurationIn(allParams, dimensions);
  return improveStrategy({
    dimensions,
    fixed: allParams,
    known: configuration && { configuration, outcome: trial },
    random: createRandom(seed),
  });
}
