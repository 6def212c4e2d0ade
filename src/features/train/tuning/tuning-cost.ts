import type { EstimatorName } from '../../../core/models/catalogue.ts';
import type { ParamSet } from '../../../core/selection/search/trial.ts';
import { type TuningForm, combinationsOf, usualTrials } from './tuning-form.ts';

/** What a search comes to. */
export interface TuningCost {
  /** The most trials of all together. */
  readonly trials: number;
  /** False where there are more than were counted. */
  readonly whole: boolean;
  /** On this device, beside what the comparison takes; the slowest of the candidates where the best is not known yet. */
  readonly seconds: number;
}

/** How many trials a search has at most, and about how long they take. `secondsOf` is for all folds with the defaults. */
export function tuningCost(
  form: TuningForm,
  tuned: readonly EstimatorName[],
  params: Partial<Readonly<Record<EstimatorName, ParamSet>>>,
  secondsOf: (estimator: EstimatorName) => number,
): TuningCost {
  const share = form.of === 'best' ? 1 : Math.max(1, tuned.length);
  const lanes = tuned.map(estimator => {
    const grid = combinationsOf(form, estimator, params[estimator]);
    const isWholeGrid = form.method === 'grid' && form.trials === null;
    const trials = isWholeGrid
      ? grid.count
      : Math.min(
          Math.ceil((form.trials ?? usualTrials) / share),
          form.method === 'grid' ? grid.count : Infinity,
        );
    return { trials, whole: !isWholeGrid || grid.whole, seconds: trials * secondsOf(estimator) };
  });
  const told = (of: (lane: (typeof lanes)[number]) => number) =>
    form.of === 'best' ? Math.max(0, ...lanes.map(of)) : lanes.reduce((sum, lane) => sum + of(lane), 0);
  return {
    trials: told(({ trials }) => trials),
    whole: lanes.every(({ whole }) => whole),
    seconds: told(({ seconds }) => seconds),
  };
}
