import { type EstimatorName, estimatorEntries } from '../../../../src/core/models/catalogue.ts';
import { type AutopilotGround, createAutopilot } from '../../../../src/core/selection/autopilot/autopilot.ts';
import type { FeatureIdea } from '../../../../src/core/selection/features/feature-ideas.ts';
import type { SearchEnd, SearchSituation } from '../../../../src/core/selection/search/searcher.ts';
import type { ParamSet, Trial, TrialProposal } from '../../../../src/core/selection/search/trial.ts';
import { doneTrial, situationWith } from '../search/synthetic-trials.ts';

/** How an imagined world answers: what a trial scores, and how many times as long it takes as the entries say. */
export interface World {
  readonly estimators: readonly EstimatorName[];
  readonly scoreOf: (proposal: TrialProposal) => number | Error;
  readonly slowness: (estimator: EstimatorName) => number;
}

export interface Flight {
  readonly trials: readonly Trial[];
  readonly seconds: number;
  readonly account: readonly string[];
  readonly ended: SearchEnd | undefined;
}

/** What is prepared how matters to no test here. */
export const noPlan: AutopilotGround['planFor'] = () => ({
  format: 'terrarium-preparation-plan/1',
  groups: [],
  finally: [],
  balance: null,
});

type ParamsByEstimator = Partial<Record<EstimatorName, ParamSet>>;

const defaults: ParamsByEstimator = {
  logisticRegression: { C: 1 },
  randomForestClassifier: { nEstimators: 100, maxDepth: null, minSamplesSplit: 2, minSamplesLeaf: 1 },
  histGradientBoostingClassifier: {
    learningRate: 0.1,
    maxIter: 100,
    maxLeafNodes: 31,
    minSamplesLeaf: 20,
    l2Regularization: 0,
  },
};

/** Runs the autopilot against an imagined clock; trials follow each other, their folds side by side. */
export function fly(
  world: World,
  {
    budget,
    ideas = [],
    params = {},
    ...changes
  }: Partial<SearchSituation> & {
    readonly budget: number | null;
    readonly ideas?: readonly FeatureIdea[];
    readonly params?: ParamsByEstimator;
  },
): Flight {
  let clock = 0;
  const situation = situationWith({
    ...changes,
    secondsLeft: () => (budget === null ? null : Math.max(0, budget - clock)),
  });
  const { rows, features, classes, folds, parallel } = situation;
  const pilot = createAutopilot({ kind: 'autopilot', ensemble: false, features: true }, situation, {
    planFor: noPlan,
    ideas,
    defaultsOf: estimator => defaults[estimator] ?? {},
    paramsOf: estimator => params[estimator] ?? {},
    estimators: world.estimators,
  });
  const trials: Trial[] = [];
  for (;;) {
    const proposal = pilot.ask();
    if (proposal === 'wait' || proposal === 'done') break;
    const shape = { rows: rows * proposal.rowShare, features, classes };
    const fit = estimatorEntries[proposal.estimator].seconds(shape) * world.slowness(proposal.estimator);
    clock += (fit + 0.005) * Math.ceil(folds / parallel);
    if (budget !== null && clock > budget) break;
    const score = world.scoreOf(proposal);
    const number = trials.length;
    const trial: Trial =
      score instanceof Error
        ? { ...proposal, state: 'failed', error: score.message, number, fitSeconds: 0, scoreSeconds: 0 }
        : doneTrial(
            proposal,
            Array.from({ length: folds }, () => score),
            {
              number,
              fitSeconds: fit * folds,
            },
          );
    trials.push(trial);
    pilot.tell(trial, proposal);
  }
  return { trials, seconds: clock, account: pilot.account(), ended: pilot.ended?.() };
}

/** The best on all rows. */
export function bestOf(trials: readonly Trial[]) {
  return trials
    .flatMap(trial => (trial.state === 'done' && trial.rowShare === 1 ? [trial] : []))
    .reduce((a, b) => (b.mean > a.mean ? b : a));
}
