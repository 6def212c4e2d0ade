import { type EstimatorName, estimatorLabels } from '../../models/catalogue.ts';
import { importanceSentence } from './importance-of-params.ts';
import type { TuningMethod, TuningSettings } from './settings.ts';
import type { SearchSubject } from './subject.ts';
import type { Trial } from './trial.ts';

/** Of one estimator: what was varied, and in how many trials at most. */
export interface TunedLane {
  readonly subject: SearchSubject;
  readonly trials: number;
}

const ways: Record<TuningMethod, string> = {
  grid: 'every combination of the grid',
  random: 'combinations drawn at random',
  halving: 'many combinations on few rows, the best third of them on three times as many, and so on',
  tpe: 'combinations like those that did best before (TPE)',
};

/** What a tuning did, estimator by estimator, in sentences. */
export function accountOfTuning(
  { method }: TuningSettings,
  lanes: readonly TunedLane[],
  compared: readonly { readonly trial: Trial }[],
  told: readonly Trial[],
): readonly string[] {
  if (lanes.length === 0) return ['None of the candidates has parameters to tune.'];
  return lanes.flatMap(({ subject: { estimator, dimensions } }) => {
    const label = estimatorLabels[estimator];
    if (dimensions.length === 0) return [`${label} has nothing to tune.`];
    const own = told.filter(trial => trial.estimator === estimator);
    const names = dimensions.map(({ name }) => name).join(', ');
    const mattered = importanceSentence(own, estimator);
    return [
      `${label}: ${ways[method]}, of ${names}.`,
      ...tallyOf(own),
      ...gainOf(estimator, compared, own),
      ...(mattered === null ? [] : [mattered]),
    ];
  });
}

function tallyOf(own: readonly Trial[]): readonly string[] {
  const count = (state: Trial['state']) => own.filter(trial => trial.state === state).length;
  const parts = [
    `${own.length} ${own.length === 1 ? 'trial' : 'trials'}`,
    count('pruned') > 0 ? `${count('pruned')} ended early because they could not win any more` : '',
    count('failed') > 0 ? `${count('failed')} failed` : '',
  ];
  return own.length === 0 ? [] : [`${parts.filter(part => part !== '').join(', ')}.`];
}

function gainOf(
  estimator: EstimatorName,
  compared: readonly { readonly trial: Trial }[],
  own: readonly Trial[],
): readonly string[] {
  const before = compared.map(({ trial }) => trial).find(trial => trial.estimator === estimator);
  const means = own.flatMap(trial => (trial.state === 'done' && trial.rowShare === 1 ? [trial.mean] : []));
  if (before?.state !== 'done' || means.length === 0) return [];
  const gain = Math.max(...means) - before.mean;
  return gain > 0
    ? [`The best scores ${shown(Math.max(...means))}, ${shown(gain)} more than before on the same folds.`]
    : [`None scores more than before (${shown(before.mean)}), so it keeps the parameters that it had.`];
}

function shown(score: number): string {
  return Math.abs(score) >= 100 ? score.toFixed(0) : score.toPrecision(3);
}
