import { candidates, type EstimatorName } from '../../core/models/catalogue.ts';
import type { SupervisedTask } from '../../core/models/entry.ts';
import type { SearchSettings } from '../../core/selection/search/settings.ts';
import type { RunSettings } from '../../lifecycle/training/run.ts';
import { trainingDefaults } from '../../lifecycle/training/training-defaults.ts';
import {
  type AutopilotForm,
  autopilotError,
  initialAutopilot,
  secondsOf,
} from './autopilot/autopilot-form.ts';
import { type ParamsByEstimator, setParams } from './candidates/param-values.ts';
import {
  type TuningForm,
  initialTuning,
  tunableOf,
  tuningErrors,
  tuningSettings,
} from './tuning/tuning-form.ts';

/** How models are come by. */
export type Way = 'autopilot' | 'compare' | 'tune';

/** The form's fields: null where a number is not there. Those of the other ways are kept while one is looked at. */
export interface SettingsForm {
  readonly way: Way;
  readonly candidates: readonly EstimatorName[];
  /** What the person set of a candidate, laid over its defaults. */
  readonly params: ParamsByEstimator;
  readonly seed: number | null;
  readonly budgetSeconds: number | null;
  readonly autopilot: AutopilotForm;
  readonly tuning: TuningForm;
}

export function initialForm(task: SupervisedTask, way: Way = 'compare'): SettingsForm {
  return {
    way,
    candidates: candidates[task],
    params: {},
    seed: trainingDefaults.seed,
    budgetSeconds: null,
    autopilot: initialAutopilot,
    tuning: initialTuning,
  };
}

/** What is wrong with a field, told so that it can be put right; null where nothing is. */
export interface FormErrors {
  readonly candidates: string | null;
  readonly seed: string | null;
  readonly budgetSeconds: string | null;
  readonly autopilot: string | null;
  readonly tuning: string | null;
}

/** The errors of the fields that the chosen way shows. */
export function formErrors(form: SettingsForm): FormErrors {
  const { way, seed, budgetSeconds } = form;
  const seedFits = seed !== null && Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32;
  const budgetFits = way === 'autopilot' || budgetSeconds === null || budgetSeconds > 0;
  return {
    candidates: way === 'autopilot' || form.candidates.length > 0 ? null : 'Choose at least one model.',
    seed: seedFits ? null : 'Give a whole number from 0 to 4,294,967,295.',
    budgetSeconds: budgetFits ? null : 'Give more than 0 seconds, or leave it empty.',
    autopilot: way === 'autopilot' ? autopilotError(form.autopilot) : null,
    tuning: way === 'tune' ? tuningErrors(form.tuning, tunableOf(form.candidates), form.params) : null,
  };
}

/** The settings that a form without errors asks for. */
export function settingsOf(form: SettingsForm): RunSettings {
  const { testShare, folds } = trainingDefaults;
  const budgetSeconds = form.way === 'autopilot' ? secondsOf(form.autopilot) : form.budgetSeconds;
  const params = setParams(form.params, withOwnParams(form));
  const search = searchOf(form);
  return {
    testShare,
    folds,
    candidates: form.candidates,
    seed: form.seed ?? 0,
    ...(params && { params }),
    ...(search && { search }),
    ...(budgetSeconds !== null && { budgetSeconds }),
  };
}

/** Those whose parameters count as they were set: the autopilot chooses for itself whom it tries. */
function withOwnParams({
  way,
  autopilot,
  candidates: chosen,
  params,
}: SettingsForm): readonly EstimatorName[] {
  if (way !== 'autopilot') return chosen;
  return autopilot.ownParams ? (Object.keys(params) as EstimatorName[]) : [];
}

function searchOf({ way, autopilot, tuning, candidates: chosen }: SettingsForm): SearchSettings | null {
  switch (way) {
    case 'compare':
      return null;
    case 'autopilot':
      return { kind: 'autopilot', ensemble: autopilot.ensemble, features: autopilot.features };
    case 'tune':
      return tuningSettings(tuning, tunableOf(chosen));
    default:
      return way satisfies never;
  }
}
