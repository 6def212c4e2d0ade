import { type EstimatorName, estimatorEntries } from '../../models/catalogue.ts';
import type { PreparationPlan } from '../../preprocessing/plan.ts';
import { createRandom, deriveSeed } from '../../random.ts';
import { accountOfTuning } from './account-of-tuning.ts';
import { configurationIn } from './configuration.ts';
import { gridSize, gridStrategy } from './grid.ts';
import { halvingStrategy, rungsFor } from './halving.ts';
import { hopelessRule } from './hopeless.ts';
import { randomStrategy } from './random-search.ts';
import type { SearchSituation, Searcher } from './searcher.ts';
import type { TuningSettings } from './settings.ts';
import { dimensionsOf } from './space.ts';
import type { Attempt, Choices, Strategy } from './strategy.ts';
import { type SearchSubject, proposalKey, proposalOf } from './subject.ts';
import { tpeStrategy } from './tpe.ts';
import type { ParamSet, Trial } from './trial.ts';

/** A candidate as it was compared. */
export interface ComparedTrial {
  readonly trial: Trial;
  /** With the defaults laid under those of the trial. */
  readonly params: ParamSet;
}

export interface TuningGround {
  readonly compared: readonly ComparedTrial[];
  /** How the comparison prepares for an estimator. */
  readonly planFor: (estimator: EstimatorName) => PreparationPlan;
}

/** Trials where the settings name no number. */
const defaultTrials = 50;

/**
 * Looks for better parameters of the candidates that the settings name, in turn where they are several.
 * @throws RangeError naming a parameter that an estimator lacks, a range without values or a place that the plan lacks
 */
export function createTuner(
  settings: TuningSettings,
  situation: SearchSituation,
  { compared, planFor }: TuningGround,
): Searcher {
  const tuned = chosenOf(settings, compared);
  const lanes = tuned.map((candidate, lane) => {
    const subject = subjectOf(candidate, settings, planFor);
    const choices: Choices = {
      dimensions: subject.dimensions,
      fixed: subject.allParams,
      known: knownOf(candidate, subject),
      random: createRandom(deriveSeed(situation.seed, lane)),
    };
    return {
      subject,
      choices,
      ...strategyOf(settings, situation, choices, trialsOf(settings, choices, lane, tuned.length)),
    };
  });
  const hopeless = hopelessRule(situation.folds, ({ estimator, rowShare }) =>
    rowShare === 1 ? estimator : null,
  );
  for (const { trial } of tuned) hopeless.learn(trial);
  const told: Trial[] = [];
  const underWay = new Map<string, { readonly strategy: Strategy; readonly attempt: Attempt }>();
  const asked = lanes.map(() => 0);

  /** Whether its number of trials was used up before the combinations were. */
  function isCutShort({ choices, trials }: (typeof lanes)[number], lane: number): boolean {
    return asked[lane]! >= trials && trials > 0 && (settings.method !== 'grid' || trials < gridSize(choices));
  }

  return {
    ask() {
      let waits = false;
      for (const lane of [...lanes.keys()].sort((a, b) => asked[a]! - asked[b]! || a - b)) {
        const { subject, strategy, trials } = lanes[lane]!;
        if (asked[lane]! >= trials) continue;
        const attempt = strategy.next();
        if (attempt === 'wait') waits = true;
        if (attempt === 'wait' || attempt === 'done') continue;
        asked[lane] = asked[lane]! + 1;
        const proposal = proposalOf(subject, attempt.configuration, attempt.rowShare);
        underWay.set(proposalKey(proposal), { strategy, attempt });
        return proposal;
      }
      return waits ? 'wait' : 'done';
    },
    tell(trial, proposal) {
      const asker = underWay.get(proposalKey(proposal));
      underWay.delete(proposalKey(proposal));
      asker?.strategy.learn(asker.attempt, trial);
      hopeless.learn(trial);
      told.push(trial);
    },
    ...(settings.stopHopeless && { isHopeless: hopeless.isHopeless }),
    ended: () => (lanes.some(isCutShort) ? 'enough trials' : 'all tried'),
    account: () => accountOfTuning(settings, lanes, compared, told),
  };
}

type DoneCandidate = ComparedTrial & { readonly trial: Extract<Trial, { state: 'done' }> };

/** Those to be tuned, in the order in which they are named; the best is the best of those that have parameters. */
function chosenOf({ of }: TuningSettings, compared: readonly ComparedTrial[]): readonly DoneCandidate[] {
  const done = compared.filter((one): one is DoneCandidate => one.trial.state === 'done');
  if (of !== 'best') return of.flatMap(name => done.find(({ trial }) => trial.estimator === name) ?? []);
  return done
    .filter(({ trial }) => estimatorEntries[trial.estimator].params.length > 0)
    .sort((a, b) => b.trial.mean - a.trial.mean)
    .slice(0, 1);
}

function subjectOf(
  { trial, params }: DoneCandidate,
  { spaces, preparation }: TuningSettings,
  planFor: TuningGround['planFor'],
): SearchSubject {
  const { estimator } = trial;
  return {
    estimator,
    params: trial.params,
    allParams: params,
    dimensions: dimensionsOf(estimatorEntries[estimator], spaces?.[estimator], preparation),
    plan: planFor(estimator),
  };
}

/** How it did as it was. That its preparation is among those searched is not known, so then it is none of the choices. */
function knownOf({ trial, params }: DoneCandidate, { dimensions }: SearchSubject): Choices['known'] {
  const configuration = dimensions.every(({ of }) => of === 'estimator')
    ? configurationIn(params, dimensions)
    : null;
  return configuration && { configuration, outcome: trial };
}

/** A lane's part of the trials. */
function trialsOf(settings: TuningSettings, choices: Choices, lane: number, lanes: number): number {
  if (settings.trials === undefined && settings.method === 'grid') return gridSize(choices);
  const all = settings.trials ?? defaultTrials;
  return Math.floor(all / lanes) + (lane < all % lanes ? 1 : 0);
}

function strategyOf(
  { method }: TuningSettings,
  { rows }: SearchSituation,
  choices: Choices,
  trials: number,
): { readonly strategy: Strategy; readonly trials: number } {
  if (choices.dimensions.length === 0) return { strategy: gridStrategy(choices), trials: 0 };
  switch (method) {
    case 'grid':
      return { strategy: gridStrategy(choices), trials };
    case 'random':
      return { strategy: randomStrategy(choices), trials };
    case 'halving':
      return { strategy: halvingStrategy(choices, rungsFor(trials, rows)), trials };
    case 'tpe':
      return { strategy: tpeStrategy(choices), trials };
    default:
      return method satisfies never;
  }
}
