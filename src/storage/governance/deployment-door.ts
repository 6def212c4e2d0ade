import { type ApprovalPolicy, noApproval } from '../../lifecycle/governance/approval-policy.ts';
import { deploymentObstacle } from '../../lifecycle/governance/approval-rules.ts';
import { targetObstacle } from '../../lifecycle/governance/target-obstacle.ts';
import { heldRuleOf } from '../../lifecycle/evaluation/held-rule.ts';
import { type ApprovalStanding, approvalStanding } from '../../lifecycle/governance/approval.ts';
import { NotApprovedError, NotStoredError } from '../errors.ts';
import type { Reading } from '../reading.ts';
import { read } from '../transaction.ts';
import { readSubjectHashes } from './approval-content.ts';
import { stepsWithin } from './approval-steps.ts';
import type { ApprovalOf } from './approvals.ts';

/** The stores that have to be in a transaction that deploys. */
export const doorStores = [
  'projects',
  'approvals',
  'artifacts',
  'documents',
  'decisions',
  'businessProblems',
  'runs',
] as const;
type DoorReading = Reading<(typeof doorStores)[number]>;

/**
 * Whatever makes a version answer, the first time or again, asks here first, within the transaction that writes it: so
 * that no tab, page or command deploys around an approval.
 * @throws NotApprovedError with the reason; NotStoredError when the project is gone
 */
export async function refuseUnapproved(transaction: DoorReading, of: ApprovalOf): Promise<void> {
  const { obstacle } = await doorWithin(transaction, of);
  if (obstacle !== null) throw new NotApprovedError(obstacle);
}

/** Whether a run's model may be deployed. */
export interface DeploymentDoor {
  readonly policy: ApprovalPolicy;
  readonly standing: ApprovalStanding;
  /** Why it may not; null where it may. */
  readonly obstacle: string | null;
}

/** How the door stands for a run's model now. @throws NotStoredError when the project is gone */
export function readDeploymentDoor(of: ApprovalOf): Promise<DeploymentDoor> {
  return read([...doorStores], transaction => doorWithin(transaction, of));
}

async function doorWithin(transaction: DoorReading, of: ApprovalOf): Promise<DeploymentDoor> {
  const [project, steps] = await Promise.all([
    transaction.objectStore('projects').get(of.projectId),
    stepsWithin(transaction, of.projectId, of.runId),
  ]);
  if (project === undefined) throw new NotStoredError('project', of.projectId);
  const { approval: policy = noApproval } = project;
  const standing = approvalStanding(steps);
  const isAsked = policy.approvers !== 'nobody' && standing.state === 'approved';
  const now = isAsked ? await readSubjectHashes(transaction, of) : null;
  const obstacle = deploymentObstacle(standing, policy, now);
  if (obstacle !== null || standing.state === 'approved') return { policy, standing, obstacle };
  return { policy, standing, obstacle: await missedTargets(transaction, of) };
}

/** Where nobody approved a model, the project's targets decide by themselves. */
async function missedTargets(
  transaction: DoorReading,
  { projectId, runId }: ApprovalOf,
): Promise<string | null> {
  const [business, run] = await Promise.all([
    transaction.objectStore('businessProblems').get(projectId),
    transaction.objectStore('runs').get(runId),
  ]);
  if (business === undefined || run?.state !== 'done') return null;
  const ofProject = IDBKeyRange.bound([projectId], [projectId, []]);
  const decisions = await transaction.objectStore('decisions').index('byProject').getAll(ofProject);
  return targetObstacle(business, run.result.test.metrics, heldRuleOf(decisions, runId));
}

/** Refuses what a retired model would answer. @throws NotApprovedError */
export async function refuseRetired(transaction: Reading<'approvals'>, of: ApprovalOf): Promise<void> {
  const { state, last } = approvalStanding(await stepsWithin(transaction, of.projectId, of.runId));
  if (state === 'retired')
    throw new NotApprovedError(
      `${last!.by.name} retired this model, and it answers no more: ${last!.reason}`,
    );
}
