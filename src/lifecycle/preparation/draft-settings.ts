import { usablePlan } from './plan-edit.ts';
import type { DraftContent } from './preparation-draft.ts';
import type { RunSettings } from '../training/run.ts';
import { trainingDefaults } from '../training/training-defaults.ts';

/** What of a training's settings a person decides in a draft; what is not there is left to the default. */
export type DraftedSettings = Partial<Pick<RunSettings, 'preparation' | 'split' | 'testShare' | 'folds'>>;

/** The settings that a draft decides. */
export function draftSettings({ plan, split }: Pick<DraftContent, 'plan' | 'split'>): DraftedSettings {
  return { ...split, ...(plan !== null && { preparation: usablePlan(plan) }) };
}

/** The draft that decides what these settings did, to go on from. */
export function draftOfSettings({ preparation, split, testShare, folds }: RunSettings): DraftContent {
  const byDefault =
    split === undefined && testShare === trainingDefaults.testShare && folds === trainingDefaults.folds;
  return {
    plan: preparation ?? null,
    split: byDefault ? null : { testShare, folds, ...(split && { split }) },
    decisions: [],
  };
}
