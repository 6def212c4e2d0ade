import type { CheckName } from '../../../lifecycle/governance/approval-check.ts';
import type { ApproverRule } from '../../../lifecycle/governance/approval-policy.ts';
import type { ApprovalAct, ApprovalState } from '../../../lifecycle/governance/approval.ts';
import { modelCardPath, phasePath } from '../../../lifecycle/phases.ts';
import type { TagTone } from '../../../ui/facts/tag.tsx';

/** The colour of a state. */
export const stateTones: Readonly<Record<ApprovalState, TagTone>> = {
  draft: 'neutral',
  'in review': 'info',
  approved: 'success',
  rejected: 'danger',
  retired: 'neutral',
};

/** What a button that takes a step says, in the order in which they are offered. */
export const actLabels: Readonly<Record<ApprovalAct, string>> = {
  submitted: 'Submit for review',
  approved: 'Approve',
  rejected: 'Reject',
  withdrawn: 'Take the submission back',
  retired: 'Retire',
};

/** What follows from a step. */
export function consequenceOf(act: ApprovalAct, isDeployed: boolean): string {
  switch (act) {
    case 'submitted':
      return 'Somebody looks at it and approves or rejects it. Until then it is not approved.';
    case 'approved':
      return 'It may be deployed, as long as the model, the words of its card and what was decided about it stay as they are.';
    case 'rejected':
      return 'It may not be deployed until it is submitted again and approved.';
    case 'withdrawn':
      return 'It is a draft again.';
    case 'retired':
      return isDeployed
        ? 'It answers predictions now: from then on nothing answers in this project until another model is deployed. What it answered stays in the log. It can never be approved or deployed again.'
        : 'It can never be approved or deployed again.';
    default:
      return act satisfies never;
  }
}

/** What a project can ask for, and what that means. */
export const approverChoices: Readonly<
  Record<ApproverRule, { readonly label: string; readonly hint: string }>
> = {
  nobody: { label: 'Nobody’s', hint: 'Whoever is at work deploys, but for what was rejected or retired.' },
  'one person': {
    label: 'One person’s',
    hint: 'Somebody submits and somebody approves; it may be the same.',
  },
  'a second profile': { label: 'A second profile’s', hint: 'Whoever submits a model cannot approve it.' },
};

/** A check in a few words. */
export const checkLabels: Readonly<Record<CheckName, string>> = {
  'better than the dummy': 'Better than the dummy',
  'targets reached': 'Targets reached',
  'no grave finding': 'No grave finding',
  'expectations kept': 'Expectations kept',
  'fairness looked at': 'Fairness looked at',
  'card written': 'Model card written',
  'risks owned': 'Risks owned',
};

/** Where a check is answered: the address of a page. */
export function placeOfCheck(check: CheckName, projectId: string, runId: string): string {
  switch (check) {
    case 'better than the dummy':
      return `${phasePath(projectId, 'evaluate')}?run=${runId}&view=performance`;
    case 'targets reached':
      return `${phasePath(projectId, 'problem')}?view=success`;
    case 'no grave finding':
      return `${phasePath(projectId, 'data')}?view=quality`;
    case 'expectations kept':
      return `${phasePath(projectId, 'data')}?view=expectations`;
    case 'fairness looked at':
      return `${phasePath(projectId, 'evaluate')}?run=${runId}&view=fairness`;
    case 'card written':
      return modelCardPath(projectId, runId);
    case 'risks owned':
      return `${phasePath(projectId, 'govern')}?view=risks`;
    default:
      return check satisfies never;
  }
}
