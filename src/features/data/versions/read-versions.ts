import { rowsErased } from '../../../lifecycle/data/dataset-version.ts';
import { type LineageNode, lineageOf } from '../../../lifecycle/data/lineage.ts';
import { listProjectVersions, type ProjectVersionState } from '../../../storage/data/project-versions.ts';
import { requireProject } from '../../../storage/data/project-dataset.ts';
import { currentDeployment, listDeployments, listModelVersions } from '../../../storage/models/registry.ts';
import { listRuns } from '../../../storage/models/runs.ts';

export interface ProjectVersions {
  /** Newest first. */
  readonly versions: readonly ProjectVersionState[];
  readonly lineage: readonly LineageNode[];
}

/** The versions of a project's table and all that was made from them. */
export async function readVersions(projectId: string): Promise<ProjectVersions> {
  const [project, versions, runs, modelVersions, deployments, current] = await Promise.all([
    requireProject(projectId),
    listProjectVersions(projectId),
    listRuns(projectId),
    listModelVersions(projectId),
    listDeployments(projectId),
    currentDeployment(projectId),
  ]);
  const lineage = lineageOf({
    versions: versions.map(({ record }) => record),
    currentVersionId: project.datasetVersionId,
    runs,
    modelVersions,
    deployments,
    currentDeploymentId: current?.id ?? null,
    erased: new Map(
      versions.flatMap(({ dataset }) =>
        dataset === null ? [] : [[dataset.id, rowsErased(dataset)] as const],
      ),
    ),
  });
  return { versions: versions.toReversed(), lineage };
}
