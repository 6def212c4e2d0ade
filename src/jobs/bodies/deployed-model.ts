import { neededColumns } from '../../core/decision/ruled-columns.ts';
import type { PipelineModel, Predictions } from '../../core/pipeline/pipeline-model.ts';
import type { Table } from '../../core/table/column.ts';
import type { PredictionBatch } from '../../lifecycle/deployment/prediction-log.ts';
import { type Deployment, deployedPipeline } from '../../lifecycle/deployment/registry.ts';
import { getArtifact } from '../../storage/models/artifacts.ts';
import { NotStoredError } from '../../storage/errors.ts';
import { getDeployment } from '../../storage/models/registry.ts';
import { type RowSteps, readRowSteps } from './prepared-rows.ts';

export interface DeployedModel {
  readonly deployment: Deployment;
  /** With the rule that it was deployed with. */
  readonly pipeline: PipelineModel;
  /** What was done to its columns, and to those that its rule looks at, before it learned from them. */
  readonly rowSteps: RowSteps;
}

/** Those that were asked last, at the end. */
const kept = new Map<string, DeployedModel>();
const mostKept = 4;

/**
 * The model that a deployment answers with. The last few are kept: deployments and models never change.
 * @throws NotStoredError when either is gone
 */
export async function deployedModel(deploymentId: string): Promise<DeployedModel> {
  const known = kept.get(deploymentId);
  if (known !== undefined) {
    kept.delete(deploymentId);
    kept.set(deploymentId, known);
    return known;
  }
  const deployment = await getDeployment(deploymentId);
  if (deployment === undefined) throw new NotStoredError('deployment', deploymentId);
  const artifact = await getArtifact(deployment.runId);
  if (artifact === undefined) throw new NotStoredError('model of run', deployment.runId);
  const pipeline = deployedPipeline(artifact, deployment);
  const rowSteps = await readRowSteps(deployment.datasetVersionId, neededColumns(pipeline));
  const opened = { deployment, pipeline, rowSteps };
  kept.set(deploymentId, opened);
  for (const [oldest] of kept) if (kept.size > mostKept) kept.delete(oldest);
  return opened;
}

/** What the log keeps of rows answered together. */
export function logEntry(
  { id, projectId, model, version }: Deployment,
  source: PredictionBatch['source'],
  inputs: Table,
  predictions: Predictions,
  latencyMs: number,
): PredictionBatch {
  return {
    id: crypto.randomUUID(),
    deploymentId: id,
    projectId,
    model,
    version,
    at: Date.now(),
    source,
    inputs,
    predictions,
    latencyMs,
  };
}
