import type { DecisionMetric } from '../../core/evaluation/decision-metrics.ts';
import { type EstimatorName, estimatorEntries, estimatorLabels } from '../../core/models/catalogue.ts';
import { importanceOfParams } from '../../core/selection/search/importance-of-params.ts';
import type { SearchSettings } from '../../core/selection/search/settings.ts';
import type { DoneTrial, Trial } from '../../core/selection/search/trial.ts';
import { paramLabel, paramValueText } from './param-words.ts';
import { shownScore } from '../evaluation/test-metrics.ts';
import { trialChanges, trialName, valueAtPlace } from './trial-words.ts';

/** The trials that can be held against each other: those that learned from all rows and came to their end, in order. */
export function wholeTrials(trials: readonly Trial[]): readonly DoneTrial[] {
  return trials
    .filter((trial): trial is DoneTrial => trial.state === 'done' && trial.rowShare === 1)
    .toSorted((a, b) => a.number - b.number);
}

/** How a search went: each trial with its score, the best until then, and ends of the axis that hide no detail. */
export function trialCourse(trials: readonly Trial[], metric: DecisionMetric) {
  const whole = wholeTrials(trials);
  let most = -Infinity;
  const best = whole.map(({ mean }) => {
    most = Math.max(most, mean);
    return shownScore(metric, most);
  });
  const attempts = whole.map(trial => ({
    number: trial.number + 1,
    score: shownScore(metric, trial.mean),
    group: trialName(trial),
    label: `${trialName(trial)}: ${trialChanges(trial)}`,
  }));
  return { attempts, best, domain: detailedDomain(whole, metric) };
}

/** From where the middle half of the trials can still be told apart up to the best; the worst lie beyond. */
function detailedDomain(
  whole: readonly DoneTrial[],
  metric: DecisionMetric,
): readonly [number, number] | undefined {
  if (whole.length < 2) return undefined;
  const means = whole.map(({ mean }) => mean).sort((a, b) => a - b);
  const best = means.at(-1)!;
  const median = means[Math.floor((means.length - 1) / 2)]!;
  // Where half of them are as good as the best, the next below has to be in sight.
  const next = means.findLast(mean => best - mean > 1e-9 * Math.max(1, Math.abs(best)));
  if (next === undefined) return undefined;
  const reach = Math.max(best - median, best - next);
  const low = Math.max(means[0]!, best - 6 * reach);
  const margin = 0.05 * (best - low);
  if (margin === 0) return undefined;
  const ends = [low - margin, best + margin].map(score => shownScore(metric, score));
  return [Math.min(...ends), Math.max(...ends)];
}

/** One axis of parallel coordinates. */
export interface TrialAxis {
  readonly label: string;
  readonly values: readonly (number | string | null)[];
  readonly scale?: 'linear' | 'log';
}

export interface TrialCoordinates {
  readonly labels: readonly string[];
  /** The parameters that differ among the trials, and the score last. */
  readonly axes: readonly TrialAxis[];
  /** From 0 to 1, by rank. */
  readonly merit: readonly number[];
}

/** Beyond so many trials a page would be held up. */
const mostWeighed = 60;

/** How much each parameter of an estimator moved the score, in per cent, the greatest first; none from too few trials. */
export function paramShares(
  trials: readonly Trial[],
  estimator: EstimatorName,
): readonly { readonly label: string; readonly value: number }[] {
  const own = wholeTrials(trials).filter(trial => trial.estimator === estimator);
  const count = Math.min(own.length, mostWeighed);
  const weighed = Array.from({ length: count }, (_, i) => own[Math.floor((i * own.length) / count)]!);
  return importanceOfParams(weighed, estimator).map(({ param, share }) => ({
    label: paramLabel(estimator, param),
    value: 100 * share,
  }));
}

/** More lines are no longer told apart, and hold the page up; the worst are left out. */
const mostLines = 150;
const mostAxes = 9;

/** The estimators whose trials differ in something, the most tried first. */
export function variedEstimators(trials: readonly Trial[]): readonly EstimatorName[] {
  const searched = wholeTrials(trials).filter(({ stage }) => stage === 'search');
  const counts = new Map<EstimatorName, number>();
  for (const { estimator } of searched) counts.set(estimator, (counts.get(estimator) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort(([, a], [, b]) => b - a)
    .map(([name]) => name);
}

/** An estimator's trials as lines through their parameters; null where nothing was varied. */
export function trialCoordinates(
  trials: readonly Trial[],
  estimator: EstimatorName,
  metric: DecisionMetric,
  scoreLabel: string,
  search?: SearchSettings,
): TrialCoordinates | null {
  const own = wholeTrials(trials)
    .filter(trial => trial.estimator === estimator && trial.stage === 'search')
    .sort((a, b) => b.mean - a.mean)
    .slice(0, mostLines);
  const axes = [...paramAxes(own, estimator), ...placeAxes(own, search)].slice(0, mostAxes);
  if (axes.length === 0) return null;
  return {
    labels: own.map(({ number }) => `${estimatorLabels[estimator]}, trial ${number + 1}`),
    axes: [...axes, { label: scoreLabel, values: own.map(({ mean }) => shownScore(metric, mean)) }],
    merit: own.map((_, rank) => 1 - rank / Math.max(1, own.length - 1)),
  };
}

function paramAxes(own: readonly DoneTrial[], estimator: EstimatorName): readonly TrialAxis[] {
  const specs = estimatorEntries[estimator].params;
  const names = [...new Set(own.flatMap(({ params }) => Object.keys(params)))];
  const order = (name: string) => specs.findIndex(spec => spec.name === name);
  return names
    .toSorted((a, b) => order(a) - order(b))
    .map((name): TrialAxis => {
      const spec = specs.find(one => one.name === name);
      const isNumber = spec !== undefined && spec.kind !== 'choice';
      return {
        label: paramLabel(estimator, name),
        values: own.map(({ params }) => axisValue(params[name], isNumber)),
        ...(isNumber && { scale: spec.scale }),
      };
    })
    .filter(differs);
}

function placeAxes(own: readonly DoneTrial[], search: SearchSettings | undefined): readonly TrialAxis[] {
  if (search?.kind !== 'tuning' || search.preparation === undefined) return [];
  return Object.keys(search.preparation)
    .map(
      (place): TrialAxis => ({
        label: `Preparation: ${place.split('.').at(-1)}`,
        values: own.map(({ preparation }) =>
          preparation === null ? null : axisValue(valueAtPlace(preparation, place), false),
        ),
      }),
    )
    .filter(differs);
}

function axisValue(value: unknown, isNumber: boolean): number | string | null {
  if (value === undefined) return null;
  return isNumber && typeof value === 'number' ? value : paramValueText(value);
}

function differs({ values }: TrialAxis): boolean {
  return new Set(values.filter(value => value !== null)).size > 1;
}

/** All that is drawn of a search, computed where it is asked for: by estimator, those most tried first. */
export function searchFigures(
  trials: readonly Trial[],
  metric: DecisionMetric,
  scoreLabel: string,
  search?: SearchSettings,
) {
  return {
    course: trialCourse(trials, metric),
    subjects: variedEstimators(trials).map(value => ({ value, label: estimatorLabels[value] })),
    shares: (estimator: EstimatorName) => paramShares(trials, estimator),
    coordinates: (estimator: EstimatorName) =>
      trialCoordinates(trials, estimator, metric, scoreLabel, search),
  };
}
