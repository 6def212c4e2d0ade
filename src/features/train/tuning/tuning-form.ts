import { type EstimatorName, estimatorEntries } from '../../../core/models/catalogue.ts';
import type { SearchSpace, TuningMethod, TuningSettings } from '../../../core/selection/search/settings.ts';
import type { ParamSet } from '../../../core/selection/search/trial.ts';
import { type GridSize, gridSizeOf } from './grid-size.ts';
import { type SpaceDraft, proposedSpace, readSpace } from './space-draft.ts';

export interface TuningForm {
  readonly method: TuningMethod;
  /** Whether the leader of the comparison is tuned, or those that are named. */
  readonly of: 'best' | 'named';
  readonly named: readonly EstimatorName[];
  /** Where the person changed what the entries propose: for grids, and for the other methods. */
  readonly grids: Partial<Readonly<Record<EstimatorName, SpaceDraft>>>;
  readonly ranges: Partial<Readonly<Record<EstimatorName, SpaceDraft>>>;
  readonly preparation: SearchSpace;
  /** Null: the whole grid, or 50. */
  readonly trials: number | null;
  readonly stopHopeless: boolean;
}

export const initialTuning: TuningForm = {
  method: 'tpe',
  of: 'best',
  named: [],
  grids: {},
  ranges: {},
  preparation: {},
  trials: null,
  stopHopeless: true,
};

/** As many as the tuner takes where nothing else is asked for. */
export const usualTrials = 50;

type ParamsByEstimator = Partial<Readonly<Record<EstimatorName, ParamSet>>>;

/** The candidates that have parameters to tune. */
export function tunableOf(candidates: readonly EstimatorName[]): readonly EstimatorName[] {
  return candidates.filter(name => estimatorEntries[name].params.length > 0);
}

/** The candidates that may come to be tuned. */
export function tunedOf(
  { of, named }: TuningForm,
  tunable: readonly EstimatorName[],
): readonly EstimatorName[] {
  return of === 'best' ? tunable : tunable.filter(name => named.includes(name));
}

/** What is searched of an estimator: the person's, or what its entry proposes. */
export function draftFor(
  { method, grids, ranges }: Pick<TuningForm, 'method' | 'grids' | 'ranges'>,
  estimator: EstimatorName,
): SpaceDraft {
  const changed = method === 'grid' ? grids : ranges;
  return changed[estimator] ?? proposedSpace(estimatorEntries[estimator], method);
}

/** The form with another draft for an estimator; with null, as its entry proposes. */
export function withDraft(form: TuningForm, estimator: EstimatorName, draft: SpaceDraft | null): TuningForm {
  const part = form.method === 'grid' ? 'grids' : 'ranges';
  const { [estimator]: _, ...others } = form[part];
  return { ...form, [part]: draft === null ? others : { ...others, [estimator]: draft } };
}

/** The form that asks for the classic grid of forests: 50 to 200 trees, their depth and the rows of splits and leaves. */
export function classicForestGrid(form: TuningForm, forest: EstimatorName): TuningForm {
  return {
    ...withDraft({ ...form, method: 'grid' }, forest, null),
    of: 'named',
    named: [forest],
    trials: null,
  };
}

/** The first thing that is wrong with a search; null where nothing is. */
export function tuningErrors(
  form: TuningForm,
  tunable: readonly EstimatorName[],
  params: ParamsByEstimator,
): string | null {
  const tuned = tunedOf(form, tunable);
  if (tuned.length === 0) return 'Choose at least one model to tune that has parameters.';
  if (form.trials !== null && !(Number.isInteger(form.trials) && form.trials >= 1))
    return 'Give a whole number of trials from 1 on, or leave it empty.';
  for (const estimator of tuned) {
    const read = readSpace(estimatorEntries[estimator], draftFor(form, estimator), form.method);
    if ('error' in read) return read.error;
  }
  const sizes = tuned.map(estimator => combinationsOf(form, estimator, params[estimator]));
  if (sizes.every(size => size.count <= 1)) return 'Vary at least one parameter.';
  const countless = form.method === 'grid' && form.trials === null && sizes.some(size => !size.whole);
  return countless ? 'The grid has too many combinations: vary less, or give a number of trials.' : null;
}

/** How many combinations a grid has of an estimator; 0 where its draft is at fault. */
export function combinationsOf(form: TuningForm, estimator: EstimatorName, fixed: ParamSet = {}): GridSize {
  const entry = estimatorEntries[estimator];
  const read = readSpace(entry, draftFor(form, estimator), form.method);
  return 'error' in read ? { count: 0, whole: true } : gridSizeOf(entry, read.space, form.preparation, fixed);
}

/** The settings that a form without errors asks for. */
export function tuningSettings(form: TuningForm, tunable: readonly EstimatorName[]): TuningSettings {
  const { method, of, trials, stopHopeless, preparation } = form;
  const tuned = tunedOf(form, tunable);
  const spaces = Object.fromEntries(
    tuned.flatMap(estimator => {
      const read = readSpace(estimatorEntries[estimator], draftFor(form, estimator), method);
      return 'error' in read ? [] : [[estimator, read.space]];
    }),
  );
  return {
    kind: 'tuning',
    method,
    of: of === 'best' ? 'best' : tuned,
    spaces,
    ...(Object.keys(preparation).length > 0 && { preparation }),
    ...(trials !== null && { trials }),
    stopHopeless,
  };
}
