import type { PipelineModel } from '../../../core/pipeline/pipeline-model.ts';
import { type Deployment, deployedPipeline } from '../../../lifecycle/deployment/registry.ts';
import { NotStoredError } from '../../../storage/errors.ts';
import { getArtifact } from '../../../storage/models/artifacts.ts';
import { currentDeployment, listDeployments } from '../../../storage/models/registry.ts';
import { listServedModels, type ServedModel } from '../../../storage/models/served-models.ts';

/** What the API answers of a project. */
export interface ApiState {
  /** That answers to the champion's name now. */
  readonly deployment: Deployment;
  readonly pipeline: PipelineModel;
  /** Of this project alone. */
  readonly models: readonly ServedModel[];
  /** Every one that ever answered in this project. */
  readonly deploymentIds: readonly string[];
}

/** Null while nothing is deployed. @throws NotStoredError when the deployed model is gone */
export async function readApiState(projectId: string): Promise<ApiState | null> {
  const deployment = await currentDeployment(projectId);
  if (deployment === undefined) return null;
  const [artifact, served, deployments] = await Promise.all([
    getArtifact(deployment.runId),
    listServedModels(),
    listDeployments(projectId),
  ]);
  if (artifact === undefined) throw new NotStoredError('model of run', deployment.runId);
  const names = new Set(deployments.map(({ model }) => model));
  return {
    deployment,
    pipeline: deployedPipeline(artifact, deployment),
    models: served.filter(({ name }) => names.has(name)),
    deploymentIds: deployments.map(({ id }) => id),
  };
}
