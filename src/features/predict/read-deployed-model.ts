import type { ColumnProfile } from '../../core/explore/profile.ts';
import type { PipelineModel } from '../../core/pipeline/pipeline-model.ts';
import { type Deployment, deployedPipeline } from '../../lifecycle/deployment/registry.ts';
import { heldRuleOf, isOutdated } from '../../lifecycle/evaluation/held-rule.ts';
import { getArtifact } from '../../storage/models/artifacts.ts';
import { getDatasetVersion } from '../../storage/data/datasets.ts';
import { NotStoredError } from '../../storage/errors.ts';
import { listDecisions } from '../../storage/models/decisions.ts';
import { currentDeployment } from '../../storage/models/registry.ts';

/** The model that answers in a project now, and what its training table looked like. */
export interface AnsweringModel {
  readonly deployment: Deployment;
  /** With the rule that it was deployed with. */
  readonly pipeline: PipelineModel;
  /** Whether its run was decided about otherwise since. */
  readonly isDecidedSince: boolean;
  readonly profiles: readonly ColumnProfile[];
}

/** Null while nothing is deployed. @throws NotStoredError when the deployed model is gone */
export async function readAnsweringModel(projectId: string): Promise<AnsweringModel | null> {
  const deployment = await currentDeployment(projectId);
  if (deployment === undefined) return null;
  const [artifact, dataset, decisions] = await Promise.all([
    getArtifact(deployment.runId),
    getDatasetVersion(deployment.datasetVersionId),
    listDecisions(projectId, deployment.runId),
  ]);
  if (artifact === undefined) throw new NotStoredError('model of run', deployment.runId);
  return {
    deployment,
    pipeline: deployedPipeline(artifact, deployment),
    isDecidedSince: isOutdated(deployment.held, heldRuleOf(decisions, deployment.runId)),
    profiles: dataset?.profile ?? [],
  };
}
