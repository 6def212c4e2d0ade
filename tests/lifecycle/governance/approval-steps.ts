import { type CheckName, checkNames } from '../../../src/lifecycle/governance/approval-check.ts';
import type { ApprovalAct, ApprovalStep, Signatory } from '../../../src/lifecycle/governance/approval.ts';

export const ada: Signatory = { id: 'profile-1', name: 'Ada' };
export const grace: Signatory = { id: 'profile-2', name: 'Grace' };

/** A step with every check met but the open ones. */
export function step(
  act: ApprovalAct,
  at: number,
  { by = ada, open = [] }: { readonly by?: Signatory; readonly open?: readonly CheckName[] } = {},
): ApprovalStep {
  return {
    id: `step-${at}`,
    projectId: 'project-1',
    runId: 'run-1',
    at,
    act,
    by,
    reason: 'because',
    meaning: null,
    content: { model: 'm', card: 'c', decisions: 'd', checks: 'k' },
    checks: checkNames.map(check => ({
      check,
      state: open.includes(check) ? 'open' : 'met',
      evidence: '',
    })),
  };
}
