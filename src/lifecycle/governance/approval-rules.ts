import { unmetChecks } from './approval-check.ts';
import type { CheckResult } from './approval-check.ts';
import type { ApprovalPolicy } from './approval-policy.ts';
import {
  type ApprovalAct,
  type ApprovalStanding,
  type ApprovalState,
  type Signatory,
  type SubjectHashes,
  isSamePerson,
  stateAfter,
} from './approval.ts';

/** What the person who signs declares; acts that are not here ask for no signature. */
export const signatureMeanings: Readonly<Partial<Record<ApprovalAct, string>>> = {
  approved:
    'I looked at this model, its card and its checks, and I approve that it is used for what the card says it is for.',
  rejected: 'I looked at this model, and it must not be deployed as it is.',
  retired: 'This model must not be used any more. It answers no more, and cannot be approved again.',
};

/** An act that somebody is about to do. */
export interface WantedStep {
  readonly act: ApprovalAct;
  /** Who is at work; null where nobody has said. */
  readonly by: Signatory | null;
  readonly reason: string;
}

/** Why an act cannot be done, in a sentence that says the way on; null where it can. The reason and the signature are asked for apart (`signingFault`). */
export function stepObstacle(
  { act, by }: Pick<WantedStep, 'act' | 'by'>,
  { state, submission }: ApprovalStanding,
  policy: ApprovalPolicy,
  checks: readonly CheckResult[],
): string | null {
  if (stateAfter(state, act) === null) return impossible(state, act);
  if (by === null) return 'Nobody has said who is at work here. Choose a name first.';
  if (act === 'withdrawn' && submission !== null && !isSamePerson(submission.by, by))
    return `${submission.by.name} submitted it, and alone can take it back. It can be rejected.`;
  if (act !== 'approved') return null;
  if (policy.approvers === 'a second profile' && submission !== null && isSamePerson(submission.by, by))
    return `${by.name} submitted it, so somebody else has to approve it.`;
  const unmet = unmetChecks(policy.checks, checks);
  return unmet.length === 0
    ? null
    : `It cannot be approved while required checks are open: ${unmet.join(', ')}.`;
}

function impossible(state: ApprovalState, act: ApprovalAct): string {
  if (state === 'retired') return 'It is retired, for good. Train another model.';
  if (act === 'submitted') return 'It is in review already.';
  if (act === 'withdrawn') return 'It is not in review.';
  if (act === 'rejected' && state === 'rejected') return 'It is rejected already.';
  if (act === 'approved' && state === 'approved') return 'It is approved already.';
  return 'It was not submitted for review yet.';
}

/** What a signed act still lacks: a reason, or the signer's name as it stands in the profile; null when it is complete. */
export function signingFault({ act, by, reason }: WantedStep, typedName: string): string | null {
  if (signatureMeanings[act] === undefined) return null;
  if (reason.trim() === '') return 'Say why: the reason stays with the signature.';
  if (by === null || typedName.trim() !== by.name)
    return `To sign, write the name as it stands in the profile${by === null ? '' : `: ${by.name}`}.`;
  return null;
}

const contentNames: Readonly<Record<keyof SubjectHashes, string>> = {
  model: 'the model',
  card: 'the words of its card',
  decisions: 'what was decided about it',
};

/** What changed of a model since a step, in words; the checks aside, which stay as they were signed. */
export function changedContent(signed: SubjectHashes, now: SubjectHashes): readonly string[] {
  return (Object.keys(contentNames) as (keyof SubjectHashes)[])
    .filter(part => signed[part] !== now[part])
    .map(part => contentNames[part]);
}

/**
 * Why a model may not be deployed, in a sentence that says the way on; null where it may. What was rejected or retired
 * may not, whether or not approval is asked for. `now`: the model as it is; null where that is not looked at.
 */
export function deploymentObstacle(
  { state, last, submission }: ApprovalStanding,
  policy: ApprovalPolicy,
  now: SubjectHashes | null,
): string | null {
  if (last !== null && (state === 'rejected' || state === 'retired'))
    return `${last.by.name} ${state} this model: ${last.reason}`;
  if (policy.approvers === 'nobody') return null;
  if (state === 'draft' || last === null || submission === null)
    return `This project asks for the approval of ${policy.approvers}, and this model was not submitted for review.`;
  if (state === 'in review')
    return `This project asks for the approval of ${policy.approvers}, and this model is in review.`;
  if (policy.approvers === 'a second profile' && isSamePerson(last.by, submission.by))
    return `${last.by.name} submitted and approved this model; the project asks for a second profile. Submit it again.`;
  const unmet = unmetChecks(policy.checks, last.checks);
  if (unmet.length > 0)
    return `When this model was approved, checks that are required now were open: ${unmet.join(', ')}. Submit it again.`;
  const changed = now === null ? [] : changedContent(last.content, now);
  return changed.length === 0
    ? null
    : `Since this model was approved, ${changed.join(' and ')} changed. Submit it again.`;
}
