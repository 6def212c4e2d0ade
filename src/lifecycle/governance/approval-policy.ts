import { type CheckName, checkNames } from './approval-check.ts';

/** Whose approval a deployment needs: nobody's, somebody's, or that of another profile than the one that submitted. */
export const approverRules = ['nobody', 'one person', 'a second profile'] as const;
export type ApproverRule = (typeof approverRules)[number];

/** What a project asks for before a model may be deployed. */
export interface ApprovalPolicy {
  readonly approvers: ApproverRule;
  /** The checks that have to be met when it is approved, in the order of `checkNames`. */
  readonly checks: readonly CheckName[];
}

/** What holds until somebody asks for more. */
export const noApproval: ApprovalPolicy = { approvers: 'nobody', checks: [] };

/** Proposed to whom asks for approval the first time. */
export const usualChecks: readonly CheckName[] = [
  'better than the dummy',
  'no grave finding',
  'fairness looked at',
  'card written',
];

/** The policy in a line, for the audit trail. */
export function policyText({ approvers, checks }: ApprovalPolicy): string {
  if (approvers === 'nobody') return 'no approval is asked for';
  return `the approval of ${approvers}, ${checks.length === 0 ? 'no check is required' : `requires: ${checks.join(', ')}`}`;
}

/** The policy with a check required or not. */
export function withCheck(policy: ApprovalPolicy, check: CheckName, required: boolean): ApprovalPolicy {
  const checks = checkNames.filter(name => (name === check ? required : policy.checks.includes(name)));
  return { ...policy, checks };
}
