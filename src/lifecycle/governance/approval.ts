import type { CheckResult } from './approval-check.ts';

/** What somebody does about a model's approval. */
export type ApprovalAct = 'submitted' | 'withdrawn' | 'approved' | 'rejected' | 'retired';

/** Where a model can stand. */
export type ApprovalState = 'draft' | 'in review' | 'approved' | 'rejected' | 'retired';

/** Who took a step: a profile, under the name that it had then. */
export interface Signatory {
  readonly id: string;
  readonly name: string;
}

/** SHA-256 in hexadecimal of each thing that is deployed with a model. */
export interface SubjectHashes {
  readonly model: string;
  /** Of the words that people wrote in its card. */
  readonly card: string;
  /** Of what was decided about it: threshold, calibration, fairness. */
  readonly decisions: string;
}

/** The same of all that a step speaks of, as it was when the step was taken. */
export interface ContentHashes extends SubjectHashes {
  readonly checks: string;
}

/** A step on the way of a run's approval. Append-only: where a model stands follows from its steps. */
export interface ApprovalStep {
  readonly id: string;
  readonly projectId: string;
  readonly runId: string;
  /** Later than the run's step before it. */
  readonly at: number;
  readonly act: ApprovalAct;
  readonly by: Signatory;
  readonly reason: string;
  /** What the signature means, as the person read it; null for an act that asks for none. */
  readonly meaning: string | null;
  readonly content: ContentHashes;
  /** How every check did then. */
  readonly checks: readonly CheckResult[];
}

/** Where a model stands, and the steps that led there. */
export interface ApprovalStanding {
  readonly state: ApprovalState;
  /** The last step that counted; null for a draft that nobody touched. */
  readonly last: ApprovalStep | null;
  /** The submission that is judged, or was; null for a draft. */
  readonly submission: ApprovalStep | null;
}

const transitions: Readonly<Record<ApprovalState, Readonly<Partial<Record<ApprovalAct, ApprovalState>>>>> = {
  draft: { submitted: 'in review', retired: 'retired' },
  'in review': { withdrawn: 'draft', approved: 'approved', rejected: 'rejected', retired: 'retired' },
  approved: { submitted: 'in review', rejected: 'rejected', retired: 'retired' },
  rejected: { submitted: 'in review', retired: 'retired' },
  retired: {},
};

/** Where an act leads from a state; null where it cannot be done. */
export function stateAfter(state: ApprovalState, act: ApprovalAct): ApprovalState | null {
  return transitions[state][act] ?? null;
}

const untouched: ApprovalStanding = { state: 'draft', last: null, submission: null };

/**
 * Where a run's model stands after its steps, in whatever order they come. A step that its state does not allow, as two
 * devices may have taken apart from each other, counts for nothing: none of them can make an approved model.
 */
export function approvalStanding(steps: readonly ApprovalStep[]): ApprovalStanding {
  const inOrder = steps.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  return inOrder.reduce<ApprovalStanding>((standing, step) => {
    const state = stateAfter(standing.state, step.act);
    if (state === null) return standing;
    return { state, last: step, submission: submissionAfter(state, step, standing.submission) };
  }, untouched);
}

function submissionAfter(state: ApprovalState, step: ApprovalStep, before: ApprovalStep | null) {
  if (state === 'draft') return null;
  return step.act === 'submitted' ? step : before;
}

/** Whether two signatures are of the same person: by profile, or by name where profiles come from several devices. */
export function isSamePerson(one: Signatory, other: Signatory): boolean {
  return one.id === other.id || one.name === other.name;
}

/** Where a model stands, in a line: "approved, by Ada, 2026-11-24: it beats the rules of thumb". */
export function standingText({ state, last }: ApprovalStanding): string {
  if (last === null) return state;
  const day = new Date(last.at).toISOString().slice(0, 10);
  return `${state}, by ${last.by.name}, ${day}${last.reason === '' ? '' : `: ${last.reason}`}`;
}
