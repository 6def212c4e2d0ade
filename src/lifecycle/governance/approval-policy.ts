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

/** The policy in a line, for the audit trail. */
export function policyText({ approvers, checks }: ApprovalPolicy): string {
  if (approvers === 'nobody') return 'no approval is asked for';
  return `the approval of ${approvers}, ${checks.length === 0 ? 'no check is required' : `requires: ${checks.join(', ')}`}`;
}

/** Whether a project would ask for less than before: of fewer people, or for fewer checks. */
export function isWeaker(before: ApprovalPolicy, after: ApprovalPolicy): boolean {
  const [had, has] = [before, after].map(({ approvers }) => approverRules.indexOf(approvers));
  return has! < had! || before.checks.some(check => !after.checks.includes(check));
}

/** What the person declares who has a project ask for less. */
export const weakeningMeaning =
  'I take it upon me that models are deployed here with less than was asked for until now.';

/** The policy with a check required or not. */
export function withCheck(policy: ApprovalPolicy, check: CheckName, required: boolean): ApprovalPolicy {
  const checks = checkNames.filter(name => (name === check ? required : policy.checks.includes(name)));
  return { ...policy, checks };
}
