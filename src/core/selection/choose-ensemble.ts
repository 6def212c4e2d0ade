import { toAnswer } from '../evaluation/answer.ts';
import { decisionScore } from '../evaluation/decision-score.ts';
import { mean, standardDeviation } from '../evaluation/mean.ts';
import { type Matrix, rowsView, takeRows, zeros } from '../matrix.ts';
import { greedySelection } from '../models/ensemble/greedy-selection.ts';
import { canStandBeside } from './ensemble-pipeline.ts';
import type { CandidateResult, EnsembleMember } from './comparison.ts';
import type { LearningTask } from './learning-task.ts';
import type { EndedTrial } from './run-trials.ts';
import type { DoneTrial } from './search/trial.ts';
import { takeValues } from './training-data.ts';

type EnsembleTask = Pick<LearningTask, 'training' | 'splits' | 'metric' | 'planFor'> & {
  /** What fitting all members on all rows may take; null or absent: as long as it takes. */
  readonly secondsToFit?: number | null;
};
type Voter = EndedTrial & { readonly trial: DoneTrial; readonly outOfFold: readonly Matrix[] };

/** So many trials are considered, and so many of one estimator: more are variants of the same model. */
const mostVoters = 20;
const mostOfAKind = 4;
/** Votes that are given out one by one. */
const rounds = 20;
/** Rows of all folds together that the votes are given out by. */
const mostRows = 10_000;
/** Selections from half of the voters each, averaged: the fewer the rows, the more what one selection says is chance. */
const mostBags = 20;
const numbersOfAllBags = 40_000;
/** With fewer voters than twice as many, a bag draws from more than half of them. */
const fewestInABag = 8;
/** Who has less of the votes is left out: answers would take longer for next to nothing. */
const leastWeight = 0.03;

/**
 * Several of the tried models together: their answers to rows that they did not learn from are weighed by greedy selection
 * (Caruana and others 2004), bagged. Null where that is not better than the best of them alone on the same folds. No more
 * is asked for: the best was chosen on these very rows, too, and is flattered more than a mean of many is. On eight tables
 * of 300 to 1,000 rows, twelve splits each, the mean gain on unseen rows is 0.004 ± 0.001 of ROC AUC or R²; 0.0004 on the
 * first six of the splits where only gains above their standard error over the folds were taken.
 */
export function chooseEnsemble(
  ended: readonly EndedTrial[],
  task: EnsembleTask,
): Extract<CandidateResult, { state: 'done' }> | null {
  const voters = votersOf(ended, task.planFor);
  if (voters.length < 2) return null;
  const elected = electedOf(voters, weigh(voters, task), task);
  if (elected.length < 2) return null;
  const scores = task.splits.map((_, fold) =>
    scoreOf(
      blend(
        elected.map(({ voter }) => voter.outOfFold[fold]!),
        elected.map(({ weight }) => weight),
      ),
      task,
      fold,
    ),
  );
  if (mean(scores) <= voters[0]!.trial.mean) return null;
  const secondsOf = (of: 'fitSeconds' | 'scoreSeconds') =>
    elected.reduce((sum, { voter }) => sum + voter.trial[of], 0);
  const [fitSeconds, scoreSeconds] = [secondsOf('fitSeconds'), secondsOf('scoreSeconds')];
  return {
    state: 'done',
    estimator: task.training.target.task === 'classification' ? 'votingClassifier' : 'votingRegressor',
    params: {},
    scores,
    mean: mean(scores),
    sd: standardDeviation(scores),
    seconds: fitSeconds + scoreSeconds,
    fitSeconds,
    scoreSeconds,
    members: elected.map(memberOf),
  };
}

/** The best trials first. */
function votersOf(ended: readonly EndedTrial[], planFor: EnsembleTask['planFor']): readonly Voter[] {
  const known = ended
    .filter((end): end is Voter => end.trial.state === 'done' && end.outOfFold !== null)
    .filter(({ trial }) => trial.stage !== 'features')
    .filter(({ trial }) => !trial.estimator.startsWith('dummy'))
    .filter(({ trial }) => canStandBeside(trial.preparation ?? planFor(trial.estimator)))
    .sort((a, b) => b.trial.mean - a.trial.mean);
  return known
    .filter((end, index) => known.slice(0, index).filter(isAlike(end)).length < mostOfAKind)
    .slice(0, mostVoters);
}

function isAlike({ trial }: Voter): (other: Voter) => boolean {
  return other => other.trial.estimator === trial.estimator;
}

function weigh(voters: readonly Voter[], { training, splits, metric }: EnsembleTask): Float64Array {
  const rows = splits.reduce((sum, { test }) => sum + test.length, 0);
  const step = Math.max(1, Math.ceil(rows / mostRows));
  const looked = splits.map(({ test }) =>
    Array.from({ length: Math.ceil(test.length / step) }, (_, place) => place * step),
  );
  const answers = voters.map(({ outOfFold }) =>
    below(outOfFold.map((part, fold) => takeRows(part, looked[fold]!))),
  );
  const actual = looked.map((places, fold) =>
    takeValues(
      training.values,
      Uint32Array.from(places, place => splits[fold]!.test[place]!),
    ),
  );
  const ends = actual.map((_, fold) =>
    actual.slice(0, fold + 1).reduce((sum, { length }) => sum + length, 0),
  );
  const score = (whole: Matrix) =>
    mean(
      actual.map((values, fold) => {
        const part = rowsView(whole, ends[fold]! - values.length, ends[fold]!);
        return decisionScore(metric, toAnswer(training.target, values, part));
      }),
    );
  const bagShare = Math.max(0.5, Math.min(1, fewestInABag / voters.length));
  const bags = bagShare === 1 ? 1 : Math.min(mostBags, Math.ceil(numbersOfAllBags / answers[0]!.data.length));
  return greedySelection(answers, score, { rounds, bags, bagShare });
}

interface Elected {
  readonly voter: Voter;
  readonly weight: number;
}

/** Those with most of the votes that there is time to fit; their weights sum to 1. */
function electedOf(
  voters: readonly Voter[],
  weights: Float64Array,
  { splits, secondsToFit }: EnsembleTask,
): readonly Elected[] {
  const all = voters.map((voter, index) => ({ voter, weight: weights[index]! }));
  let seconds = 0;
  const kept = all
    .filter(({ weight }) => weight >= leastWeight)
    .sort((a, b) => b.weight - a.weight)
    .filter(({ voter }) => {
      // On all rows it takes a little longer than on those of a fold.
      const own = voter.trial.fitSeconds / (splits.length - 1);
      if (seconds + own > (secondsToFit ?? Infinity)) return false;
      seconds += own;
      return true;
    });
  const sum = kept.reduce((total, { weight }) => total + weight, 0);
  return kept.map(({ voter, weight }) => ({ voter, weight: weight / sum }));
}

/** The decision metric of answers to a fold's test part. */
function scoreOf(answered: Matrix, { training, splits, metric }: EnsembleTask, fold: number): number {
  const actual = takeValues(training.values, splits[fold]!.test);
  return decisionScore(metric, toAnswer(training.target, actual, answered));
}

function below(parts: readonly Matrix[]): Matrix {
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  const whole = zeros(rows, parts[0]!.columns);
  let at = 0;
  for (const { data } of parts) {
    whole.data.set(data, at);
    at += data.length;
  }
  return whole;
}

function blend(answers: readonly Matrix[], weights: readonly number[]): Matrix {
  const mixed = zeros(answers[0]!.rows, answers[0]!.columns);
  answers.forEach(({ data }, index) => {
    for (let i = 0; i < data.length; i++) mixed.data[i] = mixed.data[i]! + weights[index]! * data[i]!;
  });
  return mixed;
}

function memberOf({ voter, weight }: Elected): EnsembleMember {
  const { trial, params } = voter;
  return { estimator: trial.estimator, params, preparation: trial.preparation, weight };
}
