import { type EstimatorName, estimatorEntries, estimatorLabels } from '../../models/catalogue.ts';
import { standardDeviation } from '../../evaluation/mean.ts';
import { learnResponse } from './response-forest.ts';
import type { DoneTrial, Trial } from './trial.ts';

/** How much a parameter mattered among the trials of an estimator. */
export interface ParamImportance {
  readonly param: string;
  /** Of what all of them moved the score together, each on its own; they sum to 1. */
  readonly share: number;
}

/** From fewer trials nothing can be said. */
const fewestTrials = 10;
/** Of more trials, evenly many are looked at. */
const mostTrials = 150;

/**
 * How much each parameter moved the score: the spread of the mean answer of a forest that was learned from the trials,
 * while the others are as they were tried (as a functional ANOVA's main effects, Hutter, Hoos and Leyton-Brown 2014, over
 * the trials rather than the whole space). Trials that are far worse than the median say no more than that they are bad.
 * Greatest first; empty where too few trials were done, or nothing was varied.
 */
export function importanceOfParams(
  trials: readonly Trial[],
  estimator: EstimatorName,
  seed = 0,
): readonly ParamImportance[] {
  const done = evenly(
    trials.filter(
      (trial): trial is DoneTrial =>
        trial.state === 'done' && trial.estimator === estimator && trial.rowShare === 1,
    ),
    mostTrials,
  );
  const varied = estimatorEntries[estimator].params
    .map(({ name }) => name)
    .filter(name => new Set(done.map(({ params }) => params[name])).size > 1);
  if (done.length < fewestTrials || varied.length === 0) return [];
  const floor = floorOf(done.map(({ mean }) => mean));
  const columns = varied.map(name => coordinatesOf(done.map(({ params }) => params[name])));
  const samples = done.map(({ mean }, row) => ({
    at: columns.map(column => column[row]!),
    score: Math.max(floor, mean),
  }));
  const response = learnResponse(samples, seed);
  const spreads = columns.map((column, axis) =>
    standardDeviation(
      [...new Set(column)].map(
        value => samples.reduce((sum, { at }) => sum + response(at.with(axis, value)), 0) / samples.length,
      ),
    ),
  );
  const variances = spreads.map(spread => spread ** 2);
  const total = variances.reduce((sum, variance) => sum + variance, 0);
  if (!(total > 0)) return [];
  return varied
    .map((param, axis) => ({ param, share: variances[axis]! / total }))
    .sort((a, b) => b.share - a.share);
}

function evenly<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, at) => all[Math.floor((at * all.length) / most)]!);
}

/** As far below the median as the best is above it, times three. */
function floorOf(means: readonly number[]): number {
  const sorted = means.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)]!;
  return median - 3 * (sorted.at(-1)! - median);
}

/** Numbers by their rank, so that the scale does not matter; what is no number, or was not set, below them in turn. */
function coordinatesOf(values: readonly unknown[]): readonly number[] {
  const others = [...new Set(values.filter(value => typeof value !== 'number'))];
  const numbers = [...new Set(values.filter(value => typeof value === 'number'))].sort((a, b) => a - b);
  const places = new Map<unknown, number>([
    ...others.map((value, at) => [value, at - others.length] as const),
    ...numbers.map((value, at) => [value, at] as const),
  ]);
  return values.map(value => places.get(value)!);
}

/** The same in a sentence, with the parameters as a person calls them; null where nothing can be said. */
export function importanceSentence(trials: readonly Trial[], estimator: EstimatorName): string | null {
  const found = importanceOfParams(trials, estimator).filter(({ share }) => share >= 0.05);
  if (found.length === 0) return null;
  const labelOf = (param: string) =>
    estimatorEntries[estimator].params.find(({ name }) => name === param)!.label;
  const told = found
    .slice(0, 3)
    .map(({ param, share }) => `${labelOf(param)} (${Math.round(100 * share)} %)`);
  return `What moved the score of ${estimatorLabels[estimator]} the most: ${told.join(', ')}.`;
}
