import { type EstimatorName, estimatorsFor } from '../../models/catalogue.ts';
import type { PreparationPlan } from '../../preprocessing/plan.ts';
import { deriveSeed } from '../../random.ts';
import type { FeatureIdea } from '../features/feature-ideas.ts';
import { createFeatureSearch } from '../features/feature-search.ts';
import { inWords } from '../recommend/expected-time.ts';
import { familyOf } from '../recommend/family.ts';
import { hopelessRule } from '../search/hopeless.ts';
import type { SearchEnd, SearchSituation, Searcher } from '../search/searcher.ts';
import type { AutopilotSettings } from '../search/settings.ts';
import type { ParamSet, Trial, TrialProposal } from '../search/trial.ts';
import { keepAccount } from './account.ts';
import { calibrate } from './calibration.ts';
import { costOfImprovement, costOfSearching } from './improvement-cost.ts';
import { type Learner, createLearner } from './learner.ts';

/** What the autopilot is given besides the situation. */
export interface AutopilotGround {
  /** How the comparison prepares for an estimator. */
  readonly planFor: (estimator: EstimatorName) => PreparationPlan;
  /** What an estimator has unless it is told otherwise; empty where that is not known. */
  readonly defaultsOf: (estimator: EstimatorName) => ParamSet;
  /** What the person set of an estimator, to begin with; absent: nothing. */
  readonly paramsOf?: (estimator: EstimatorName) => ParamSet;
  /** Columns that could be made; absent: none. */
  readonly ideas?: readonly FeatureIdea[];
  /** The algorithms that may be tried; absent: all of the task but for those put together from others. */
  readonly estimators?: readonly EstimatorName[];
}

/** What is most often the best on tables is tried before all others. */
const proven: readonly EstimatorName[] = [
  'logisticRegression',
  'histGradientBoostingClassifier',
  'randomForestClassifier',
  'ridge',
  'histGradientBoostingRegressor',
  'randomForestRegressor',
];
/** One is begun if trying it on all rows takes no more than this part of the time left. */
const mostOfTheTime = { proven: 0.4, other: 0.1 } as const;
/** An improvement is hoped for if it is estimated to take no longer than so many times the time left. */
const hope = 3;
/** Without a limit, longer than this. */
const patienceSeconds = 600;
/** It is over when so many trials in a row have brought nothing. */
const mostInVain = 150;
/** Between one idea for new columns and the next; how much longer a trial takes with them; part of the time left for it. */
const trialsBetweenIdeas = 3;
const widening = 3;
const partForAnIdea = 0.15;
/** How much longer a trial may take than foreseen. */
const safety = 1.2;

/**
 * Chooses by cost and gain, as FLAML (Wang, Wu, Weimer and Zhu 2021): every algorithm that the time allows with its
 * defaults, the cheapest of the proven first and then the others; then again and again the one whose next improvement is estimated to cost the least, with
 * parameters near its best or by TPE. Large tables are begun with some of the rows, and more are given to what does well.
 * It ends when no trial fits into the time any more, or nothing has got better for long.
 */
export function createAutopilot(
  settings: AutopilotSettings,
  situation: SearchSituation,
  ground: AutopilotGround,
): Searcher {
  const { folds, parallel, secondsLeft, rows, seed } = situation;
  const calibration = calibrate(situation);
  const account = keepAccount(secondsLeft());
  const hopeless = hopelessRule(folds, ({ estimator, rowShare }) => `${estimator} on ${rowShare}`);
  const features = createFeatureSearch(
    settings.features && folds > 1 ? (ground.ideas ?? []) : [],
    ground.planFor,
    folds,
  );
  const adopted: TrialProposal[] = [];
  let sinceIdea = 0;
  let dummyMean: number | null = null;
  let bestMean = -Infinity;
  let inVain = 0;
  let underWay = 0;
  let ended: SearchEnd = 'time was up';
  const learners = estimatorsOf(situation, ground).map((estimator, at) =>
    createLearner({
      estimator,
      params: ground.paramsOf?.(estimator) ?? {},
      defaults: ground.defaultsOf(estimator),
      plan: ground.planFor(estimator),
      preparation: () => features.planOf(estimator),
      rows,
      seed: deriveSeed(seed, at),
      calibration,
      dummyMean: () => dummyMean,
    }),
  );
  const onAllRows = ({ estimator }: Learner) => calibration.trialSeconds(estimator, 1);
  const timeLeft = () => secondsLeft() ?? Infinity;
  const fits = (learner: Learner, rowShare: number) =>
    calibration.trialSeconds(learner.estimator, rowShare) * safety <= timeLeft();

  function propose(proposal: TrialProposal): TrialProposal {
    underWay++;
    return proposal;
  }

  function mayBegin(learner: Learner): boolean {
    const part = mostOfTheTime[isProven(learner) ? 'proven' : 'other'];
    return isDummy(learner) || onAllRows(learner) <= Math.min(patienceSeconds, timeLeft() * part);
  }

  /** Of those that were not tried and that the time allows the cheapest, the proven before the others. */
  function beginNext(): TrialProposal | null {
    const [next] = learners
      .filter(learner => !learner.isBegun() && mayBegin(learner))
      .sort(
        (a, b) =>
          Number(isDummy(b)) - Number(isDummy(a)) ||
          Number(isProven(b)) - Number(isProven(a)) ||
          calibration.trialSeconds(a.estimator, a.rowShare()) -
            calibration.trialSeconds(b.estimator, b.rowShare()),
      );
    return next?.begin() ?? null;
  }

  /** What leads on some of the rows alone is tried on all of them while there still is time for it. */
  function secureBest(): TrialProposal | null {
    const leaders = learners
      .filter(learner => learner.best() !== null && !isDummy(learner))
      .sort((a, b) => b.best()!.mean - a.best()!.mean);
    const leader = leaders.find(learner => learner.rowShare() === 1 || fits(learner, 1));
    if (leader === undefined || leader.rowShare() === 1) return null;
    const another = Math.max(
      ...leaders.map(({ estimator, rowShare }) => calibration.trialSeconds(estimator, rowShare())),
    );
    if ((onAllRows(leader) + another) * safety < timeLeft()) return null;
    account.secure(leader.estimator);
    return leader.giveMoreRows(true);
  }

  function improve(): TrialProposal | null {
    const ranked = learners
      .flatMap(learner => {
        const progress = learner.progress();
        if (progress === null || isDummy(learner)) return [];
        const cost = costOfImprovement(progress, bestMean);
        return cost > hope * parallel * timeLeft() ? [] : [{ learner, progress, cost }];
      })
      .sort((a, b) => a.cost - b.cost);
    for (const { learner, progress, cost } of ranked) {
      const { costOfMoreRows } = progress;
      const isCheaper = costOfMoreRows !== null && costOfMoreRows <= costOfSearching(progress);
      if (isCheaper && fits(learner, learner.nextRowShare())) {
        account.giveMoreRows(learner.estimator, learner.rowShare());
        return learner.giveMoreRows(false);
      }
      if (!fits(learner, learner.rowShare())) continue;
      const proposal = learner.search();
      if (proposal === 'wait' || proposal === 'done') continue;
      account.choose(learner.estimator, cost);
      return proposal;
    }
    return null;
  }

  /** Every fourth trial is a new idea for the leader, where a wider table can be afforded. */
  function tryFeatures(): TrialProposal | null {
    if (sinceIdea++ < trialsBetweenIdeas) return null;
    const leader = learners
      .flatMap(learner => (isDummy(learner) ? [] : [learner.best()]))
      .reduce((a, b) => (a === null || (b !== null && b.mean > a.mean) ? b : a), null);
    if (leader === null || leader.rowShare < 1) return null;
    if (calibration.trialSeconds(leader.estimator, 1) * widening > timeLeft() * partForAnIdea) return null;
    const proposal = features.next(leader);
    if (proposal !== null) sinceIdea = 0;
    return proposal;
  }

  function end(as: SearchEnd, why: string): 'done' {
    ended = as;
    for (const learner of learners)
      if (!learner.isBegun()) account.leaveOut(learner.estimator, onAllRows(learner));
    account.end(why);
    return 'done';
  }

  /** New columns are not held against other trials: only what is kept of them is tried as such. */
  function tellFeatures(trial: Trial): void {
    const better = features.tell(trial);
    if (better !== null) adopted.push(better);
  }

  return {
    ask() {
      if (inVain >= mostInVain)
        return end('nothing got better', `Nothing got better in ${mostInVain} trials, so the search ended.`);
      const proposal = beginNext() ?? adopted.shift() ?? secureBest() ?? tryFeatures() ?? improve();
      if (proposal !== null) return propose(proposal);
      if (underWay > 0 && timeLeft() > 0) return 'wait';
      return end(secondsLeft() === null ? 'all tried' : 'time was up', endOf(secondsLeft()));
    },
    tell(trial) {
      underWay--;
      if (trial.stage === 'features') return tellFeatures(trial);
      calibration.learn(trial);
      hopeless.learn(trial);
      learners.find(({ estimator }) => estimator === trial.estimator)?.tell(trial);
      inVain++;
      if (trial.state === 'done' && isDummy(trial)) dummyMean = trial.mean;
      else if (trial.state === 'done' && trial.mean > bestMean) {
        bestMean = trial.mean;
        inVain = 0;
      }
      account.tell(trial);
    },
    isHopeless: hopeless.isHopeless,
    ended: () => ended,
    account: () => account.sentences(features.account()),
  };
}

function estimatorsOf({ task }: SearchSituation, { estimators }: AutopilotGround): readonly EstimatorName[] {
  const allowed = estimators ?? estimatorsFor(task);
  const dummy = estimatorsFor(task).filter(name => familyOf(name) === 'dummy');
  return [...new Set([...dummy, ...allowed])].filter(name => familyOf(name) !== 'ensemble');
}

function isProven({ estimator }: { readonly estimator: EstimatorName }): boolean {
  return proven.includes(estimator);
}

function isDummy({ estimator }: { readonly estimator: EstimatorName }): boolean {
  return familyOf(estimator) === 'dummy';
}

function endOf(secondsLeft: number | null): string {
  if (secondsLeft === null) return 'There was nothing left to try.';
  return secondsLeft < 1
    ? 'The time was used up.'
    : `Nothing more was to be hoped for from the last ${inWords(secondsLeft)}.`;
}
