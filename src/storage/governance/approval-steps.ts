import type { ApprovalStep } from '../../lifecycle/governance/approval.ts';
import type { Reading } from '../reading.ts';

/** The steps of a project, or of one of its runs, oldest first, within a transaction. */
export async function stepsWithin(
  transaction: Reading<'approvals'>,
  projectId: string,
  runId?: string,
): Promise<ApprovalStep[]> {
  const ofProject = IDBKeyRange.bound([projectId], [projectId, []]);
  const steps = await transaction.objectStore('approvals').index('byProject').getAll(ofProject);
  return steps.filter(step => runId === undefined || step.runId === runId);
}
