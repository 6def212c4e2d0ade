import type { QualityQuestion } from '../../../core/quality/assess.ts';
import type { Project } from '../../../lifecycle/project.ts';
import { readQualityQuestion } from '../../../storage/data/quality-question.ts';
import { type Loaded, useLoaded } from '../../../ui/loading/use-loaded.ts';

/** What is asked of a project's table: what it is to predict, how its rows are cut, and the person's thresholds. */
export function useQualityQuestion({ id, problem }: Project): Loaded<QualityQuestion> {
  return useLoaded(() => readQualityQuestion({ id, problem }), [id, problem]);
}
