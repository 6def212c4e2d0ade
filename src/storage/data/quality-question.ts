import type { QualityQuestion } from '../../core/quality/assess.ts';
import { type QualityThresholds, withThresholds } from '../../core/quality/thresholds.ts';
import type { Project } from '../../lifecycle/project.ts';
import { readSetting, writeSetting } from '../settings.ts';
import { getPreparationDraft } from './preparation-drafts.ts';

/** One person's thresholds hold for all tables. */
const setting = 'quality-thresholds';

/** What is asked of a project's table: what it is to predict, how its rows are cut, and the person's thresholds. */
export async function readQualityQuestion({
  id,
  problem,
}: Pick<Project, 'id' | 'problem'>): Promise<QualityQuestion> {
  const [thresholds, draft] = await Promise.all([readSetting(setting), getPreparationDraft(id)]);
  return { problem, thresholds: withThresholds(thresholds), split: draft?.split ?? null };
}

/** Keeps the thresholds for this and every other table. */
export function keepThresholds(thresholds: QualityThresholds): Promise<void> {
  return writeSetting(setting, thresholds);
}
