import { messageOf } from '../errors.ts';
import { mean, standardDeviation } from '../evaluation/mean.ts';
import type { Matrix } from '../matrix.ts';
import type { EstimatorName } from '../models/catalogue.ts';
import type { PreparationPlan } from '../preprocessing/plan.ts';
import type { EvaluateFold, FoldOutcome } from './fold-task.ts';
import type { Searcher } from './search/searcher.ts';
import type { ParamSet, Trial, TrialOutcome, TrialProposal } from './search/trial.ts';
import type { TimeLimit } from './time-limit.ts';

/** A trial, and what its models answered to the folds' test parts: for trials that were done on all rows. */
export interface EndedTrial {
  readonly trial: Trial;
  readonly outOfFold: readonly Matrix[] | null;
  /** With the defaults, where it is known what they are. */
  readonly params: ParamSet;
  /** From its first fold to its last, as the clock on the wall has it. */
  readonly seconds: number;
}

export interface TrialsSetting {
  readonly evaluate: EvaluateFold;
  readonly folds: number;
  /** How many tasks are under way at once. */
  readonly parallel: number;
  readonly planFor: (estimator: EstimatorName) => PreparationPlan;
  readonly now: () => number;
  readonly time: TimeLimit;
  /** What becomes of trials that the time is over for: they fail by that reason, or were never begun. */
  readonly whenTimeIsOver: 'fail' | 'leave out';
  readonly mostTrials?: number;
  /** The number that the first trial gets. */
  readonly firstNumber: number;
  /** Told what is under way; may throw, which ends the fit at work by that error. */
  readonly onProgress: (at: TrialProgress) => void;
  readonly onEnded: (ended: EndedTrial, finished: readonly EndedTrial[]) => void;
}

export interface TrialProgress {
  readonly proposal: TrialProposal;
  readonly number: number;
  readonly fold: number;
  /** Of the trial. */
  readonly fraction: number;
}

interface OpenTrial {
  readonly proposal: TrialProposal;
  readonly number: number;
  readonly began: number;
  readonly outcomes: (FoldOutcome | undefined)[];
  begun: number;
  closed: boolean;
}

/**
 * Tries what the searcher proposes, `parallel` folds at a time and the oldest trial first, and tells it what came of
 * each. A trial one of whose folds fails has failed, by that reason; the others go on.
 * In the order in which they ended. @throws InputError when the run's own preparation does not fit the table
 */
export async function runTrials(searcher: Searcher, setting: TrialsSetting): Promise<readonly EndedTrial[]> {
  const { folds, now } = setting;
  const ended: EndedTrial[] = [];
  const open: OpenTrial[] = [];
  const underWay = new Set<Promise<void>>();
  let asked = 0;
  let over = false;
  let fault: unknown = null;

  function close(trial: OpenTrial, outcome: TrialOutcome | null): void {
    trial.closed = true;
    open.splice(open.indexOf(trial), 1);
    if (outcome === null) return;
    const { proposal, number } = trial;
    const known = trial.outcomes.filter(one => one !== undefined);
    const told: Trial = {
      ...proposal,
      ...outcome,
      number,
      fitSeconds: known.reduce((sum, one) => sum + one.fitSeconds, 0),
      scoreSeconds: known.reduce((sum, one) => sum + one.scoreSeconds, 0),
    };
    const whole = outcome.state === 'done' && proposal.rowShare === 1;
    const end = {
      trial: told,
      params: known[0]?.params ?? proposal.params,
      outOfFold: whole ? predictionsOf(known) : null,
      seconds: (now() - trial.began) / 1000,
    };
    ended.push(end);
    searcher.tell(told, proposal);
    setting.onEnded(end, ended);
  }

  function fail(trial: OpenTrial, error: unknown): void {
    if (isInputError(error) && trial.proposal.preparation === null) fault ??= error;
    const late = setting.whenTimeIsOver === 'leave out' && setting.time.secondsLeft() === 0;
    close(trial, late ? null : { state: 'failed', error: messageOf(error) });
  }

  function settle(trial: OpenTrial): void {
    const prefix = scoresInOrder(trial.outcomes);
    if (prefix.length === folds) {
      close(trial, { state: 'done', scores: prefix, mean: mean(prefix), sd: standardDeviation(prefix) });
    } else if (prefix.length > 0 && searcher.isHopeless?.(trial.proposal, prefix) === true) {
      close(trial, { state: 'pruned', scores: prefix });
    }
  }

  async function work(trial: OpenTrial, fold: number): Promise<void> {
    const { proposal, number } = trial;
    const tell = (fraction: number) => {
      setting.onProgress({ proposal, number, fold, fraction: (fold + fraction) / folds });
      setting.time.check();
    };
    const preparation = proposal.preparation ?? setting.planFor(proposal.estimator);
    const watch = { report: tell, secondsLeft: setting.time.secondsLeft };
    try {
      tell(0);
      trial.outcomes[fold] = await setting.evaluate({ ...proposal, preparation, fold }, watch);
      if (!trial.closed) settle(trial);
    } catch (error) {
      if (!trial.closed) fail(trial, error);
    }
  }

  function nextFold(): { readonly trial: OpenTrial; readonly fold: number } | null {
    if (fault !== null) return null;
    const waiting = open.find(({ begun }) => begun < folds);
    if (waiting !== undefined) return { trial: waiting, fold: waiting.begun++ };
    if (over || asked === setting.mostTrials) return null;
    if (setting.whenTimeIsOver === 'leave out' && setting.time.secondsLeft() === 0) return null;
    const proposal = searcher.ask();
    if (proposal === 'wait') return null;
    if (proposal === 'done') {
      over = true;
      return null;
    }
    const number = setting.firstNumber + asked++;
    const outcomes = Array.from({ length: folds }, () => undefined);
    const trial: OpenTrial = { proposal, number, began: now(), outcomes, begun: 1, closed: false };
    open.push(trial);
    return { trial, fold: 0 };
  }

  for (;;) {
    while (underWay.size < setting.parallel) {
      const next = nextFold();
      if (next === null) break;
      const working = work(next.trial, next.fold).finally(() => underWay.delete(working));
      underWay.add(working);
    }
    if (underWay.size === 0) break;
    await Promise.race(underWay);
  }
  if (fault !== null) throw fault;
  return ended;
}

/** What the models answered to each fold's test part; null where a fold was remembered without. */
export function predictionsOf(outcomes: readonly FoldOutcome[]): readonly Matrix[] | null {
  const predictions = outcomes.map(outcome => outcome.predictions);
  return predictions.includes(null) ? null : predictions.filter(one => one !== null);
}

/** The scores of the first folds, up to the first that is not done. */
function scoresInOrder(outcomes: readonly (FoldOutcome | undefined)[]): readonly number[] {
  const missing = outcomes.indexOf(undefined);
  const done = missing === -1 ? outcomes : outcomes.slice(0, missing);
  return done.map(outcome => outcome!.score);
}

/** By name: it may come from another thread. */
function isInputError(error: unknown): boolean {
  return error instanceof Error && error.name === 'InputError';
}
