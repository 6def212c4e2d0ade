import type { QualityQuestion } from '../../../core/quality/assess.ts';
import { type QualityThresholds, withThresholds } from '../../../core/quality/thresholds.ts';
import type { Project } from '../../../lifecycle/project.ts';
import { getPreparationDraft } from '../../../storage/data/preparation-drafts.ts';
import { readSetting, writeSetting } from '../../../storage/settings.ts';
import { type Loaded, useLoaded } from '../../../ui/loading/use-loaded.ts';

/** One person's thresholds hold for all tables. */
const setting = 'quality-thresholds';

/** What is asked of a project's table: what it is to predict, how its rows are cut, and the person's thresholds. */
export function useQualityQuestion({ id, problem }: Project): Loaded<QualityQuestion> {
  return useLoaded(async () => {
    const [thresholds, draft] = await Promise.all([readSetting(setting), getPreparationDraft(id)]);
    return { problem, thresholds: withThresholds(thresholds), split: draft?.split ?? null };
  }, [id, problem]);
}

/** Keeps the thresholds for this and every other table. */
export function keepThresholds(thresholds: QualityThresholds): Promise<void> {
  return writeSetting(setting, thresholds);
}
