import type { ColumnProfile } from '../../core/explore/profile.ts';
import type { PipelineModel } from '../../core/pipeline/pipeline-model.ts';
import type { Deployment } from '../../lifecycle/deployment/registry.ts';
import { getArtifact } from '../../storage/models/artifacts.ts';
import { getDatasetVersion } from '../../storage/data/datasets.ts';
import { NotStoredError } from '../../storage/errors.ts';
import { currentDeployment } from '../../storage/models/registry.ts';

/** The model that answers in a project now, and what its training table looked like. */
export interface AnsweringModel {
  readonly deployment: Deployment;
  readonly pipeline: PipelineModel;
  readonly profiles: readonly ColumnProfile[];
}

/** Null while nothing is deployed. @throws NotStoredError when the deployed model is gone */
export async function readAnsweringModel(projectId: string): Promise<AnsweringModel | null> {
  const deployment = await currentDeployment(projectId);
  if (deployment === undefined) return null;
  const [artifact, dataset] = await Promise.all([
    getArtifact(deployment.runId),
    getDatasetVersion(deployment.datasetVersionId),
  ]);
  if (artifact === undefined) throw new NotStoredError('model of run', deployment.runId);
  return { deployment, pipeline: artifact.pipeline, profiles: dataset?.profile ?? [] };
}
