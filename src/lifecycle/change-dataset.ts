import type { DatasetVersion } from './dataset-version.ts';
import type { Project } from './project.ts';

/**
 * The project on another version of its table. Its problem stays as long as the target is there and of the kind it was;
 * otherwise it has to be defined anew.
 */
export function changeDataset(
  project: Project,
  before: Pick<DatasetVersion, 'schema'>,
  after: Pick<DatasetVersion, 'id' | 'schema'>,
): Project {
  const target = project.problem?.target;
  const kindIn = ({ schema }: Pick<DatasetVersion, 'schema'>) =>
    schema.find(({ name }) => name === target)?.kind;
  const keeps = kindIn(after) !== undefined && kindIn(after) === kindIn(before);
  return { ...project, datasetVersionId: after.id, problem: keeps ? project.problem : null };
}
