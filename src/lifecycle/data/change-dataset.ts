import type { CleaningStep } from '../../core/table/steps/cleaning-step.ts';
import { renamesOf } from '../../core/table/steps/renames.ts';
import type { DatasetVersion } from './dataset-version.ts';
import type { Problem, Project } from '../project.ts';

/**
 * The project on another version of its table. Its problem stays as long as the target is there and of the kind it was,
 * and goes along with a `step` that renames the target or its positive class; otherwise it has to be defined anew.
 */
export function changeDataset(
  project: Project,
  before: Pick<DatasetVersion, 'schema'>,
  after: Pick<DatasetVersion, 'id' | 'schema'>,
  step?: CleaningStep,
): Project {
  const { problem } = project;
  if (problem === null) return { ...project, datasetVersionId: after.id };
  const followed = step === undefined ? problem : problemAfter(problem, step);
  const kindBefore = kindIn(before, problem.target);
  const keeps = kindBefore !== undefined && kindIn(after, followed.target) === kindBefore;
  return { ...project, datasetVersionId: after.id, problem: keeps ? followed : null };
}

function problemAfter(problem: Problem, step: CleaningStep): Problem {
  const renamed = renamesOf(step).find(({ column }) => column === problem.target);
  if (renamed !== undefined) return { ...problem, target: renamed.to };
  if (step.kind !== 'mergeCategories' || step.column !== problem.target || problem.positive === null)
    return problem;
  const positive = problem.positive;
  const merge = step.merges.find(({ from }) => from.includes(positive));
  return merge === undefined ? problem : { ...problem, positive: merge.into };
}

function kindIn({ schema }: Pick<DatasetVersion, 'schema'>, column: string) {
  return schema.find(({ name }) => name === column)?.kind;
}
