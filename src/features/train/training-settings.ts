import { candidates, type EstimatorName } from '../../core/models/catalogue.ts';
import type { SupervisedTask } from '../../core/models/entry.ts';
import type { RunSettings } from '../../lifecycle/run.ts';
import { trainingDefaults } from '../../lifecycle/training-defaults.ts';

/** The form's fields: null where a number is not there. */
export interface SettingsForm {
  readonly candidates: readonly EstimatorName[];
  readonly seed: number | null;
  readonly budgetSeconds: number | null;
}

export function initialForm(task: SupervisedTask): SettingsForm {
  return { candidates: candidates[task], seed: trainingDefaults.seed, budgetSeconds: null };
}

/** What is wrong with each field, told so that it can be put right; null where nothing is. */
export type FormErrors = Readonly<Record<keyof SettingsForm, string | null>>;

export function formErrors({ candidates, seed, budgetSeconds }: SettingsForm): FormErrors {
  const seedFits = seed !== null && Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32;
  return {
    candidates: candidates.length > 0 ? null : 'Choose at least one model.',
    seed: seedFits ? null : 'Give a whole number from 0 to 4,294,967,295.',
    budgetSeconds:
      budgetSeconds === null || budgetSeconds > 0 ? null : 'Give more than 0 seconds, or leave it empty.',
  };
}

/** The settings that a form without errors asks for. */
export function settingsOf({ candidates, seed, budgetSeconds }: SettingsForm): RunSettings {
  const { testShare, folds } = trainingDefaults;
  return {
    testShare,
    folds,
    candidates,
    seed: seed ?? 0,
    ...(budgetSeconds !== null && { budgetSeconds }),
  };
}
