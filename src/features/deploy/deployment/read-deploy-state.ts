import type { Decision } from '../../../lifecycle/evaluation/decision.ts';
import { type ApprovalState, approvalStanding } from '../../../lifecycle/governance/approval.ts';
import type { Project } from '../../../lifecycle/project.ts';
import type { Deployment, ModelVersion, RegisteredModel } from '../../../lifecycle/deployment/registry.ts';
import type { Run } from '../../../lifecycle/training/run.ts';
import { listApprovalSteps } from '../../../storage/governance/approvals.ts';
import { listDecisions } from '../../../storage/models/decisions.ts';
import { getProject } from '../../../storage/projects.ts';
import {
  currentDeployment,
  getRegisteredModel,
  listDeployments,
  listModelVersions,
} from '../../../storage/models/registry.ts';
import { listRuns } from '../../../storage/models/runs.ts';

export type FinishedRun = Extract<Run, { state: 'done' }>;

/** What the deploy page shows. */
export interface DeployState {
  readonly project: Project;
  /** Newest first. */
  readonly runs: readonly FinishedRun[];
  /** Newest first. */
  readonly versions: readonly ModelVersion[];
  readonly models: readonly RegisteredModel[];
  readonly deployment: Deployment | undefined;
  /** The one that answered last, where none answers now because its model was retired. */
  readonly retired: Deployment | null;
  /** Newest first. */
  readonly decisions: readonly Decision[];
  /** Where the model of a run stands, of those that somebody took a step about. */
  readonly approvals: ReadonlyMap<string, ApprovalState>;
}

/** @throws Error when the project is no longer stored */
export async function readDeployState(projectId: string): Promise<DeployState> {
  const [project, runs, versions, deployment, deployments, decisions, steps] = await Promise.all([
    getProject(projectId),
    listRuns(projectId),
    listModelVersions(projectId),
    currentDeployment(projectId),
    listDeployments(projectId),
    listDecisions(projectId),
    listApprovalSteps(projectId),
  ]);
  if (project === undefined) throw new Error('This project is no longer stored on this device.');
  const names = [...new Set(versions.map(version => version.model))];
  const models = await Promise.all(names.map(getRegisteredModel));
  return {
    project,
    runs: runs.filter(run => run.state === 'done'),
    versions,
    models: models.filter(model => model !== undefined),
    deployment,
    retired: deployment === undefined ? (deployments[0] ?? null) : null,
    decisions,
    approvals: new Map(
      steps.map(({ runId }) => [runId, approvalStanding(steps.filter(step => step.runId === runId)).state]),
    ),
  };
}
