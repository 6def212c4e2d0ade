import { type ApprovalPolicy, noApproval } from '../../lifecycle/governance/approval-policy.ts';
import type { CheckName, CheckResult } from '../../lifecycle/governance/approval-check.ts';
import { checkApproval, proposeChecks } from '../../lifecycle/governance/approval-checks.ts';
import { signatureMeanings, signingFault, stepObstacle } from '../../lifecycle/governance/approval-rules.ts';
import {
  type ApprovalAct,
  type ApprovalStanding,
  type ApprovalStep,
  type ContentHashes,
  approvalStanding,
} from '../../lifecycle/governance/approval.ts';
import type { Act } from '../../lifecycle/governance/event.ts';
import type { Profile } from '../../lifecycle/governance/profile.ts';
import { announce } from '../changes.ts';
import { ApprovalRefusedError, NotStoredError } from '../errors.ts';
import type { Reading } from '../reading.ts';
import { read, write } from '../transaction.ts';
import { profileSetting } from './actor.ts';
import { digestOf, hashOfValue, readSubjectHashes } from './approval-content.ts';
import { groundStores, readApprovalGrounds } from './approval-grounds.ts';
import { stepsWithin } from './approval-steps.ts';
import { addEvent, eventOf } from './events.ts';

/** All that is to be known before a step is taken about a run's model. */
export interface Approval {
  readonly policy: ApprovalPolicy;
  /** Oldest first. */
  readonly steps: readonly ApprovalStep[];
  readonly standing: ApprovalStanding;
  /** As they do now. */
  readonly checks: readonly CheckResult[];
  readonly content: ContentHashes;
  /** What the project may require, for whom asks the first time. */
  readonly proposed: readonly CheckName[];
  /** Who is at work; null where nobody has said. */
  readonly profile: Profile | null;
}

const approvalStores = ['projects', 'runs', 'approvals', 'settings', ...groundStores] as const;
type ApprovalReading = Reading<(typeof approvalStores)[number]>;

/** Which model. */
export type ApprovalOf = Pick<ApprovalStep, 'projectId' | 'runId'>;

/** Where a run's model stands now. @throws NotStoredError when the project, the run or its model is gone */
export function readApproval(of: ApprovalOf): Promise<Approval> {
  return read([...approvalStores], transaction => approvalWithin(transaction, of));
}

/** The steps of a project's runs, or of one of them, oldest first. */
export function listApprovalSteps(projectId: string, runId?: string): Promise<ApprovalStep[]> {
  return read(['approvals'], transaction => stepsWithin(transaction, projectId, runId));
}

/** A step that the person at work wants to take. */
export interface StepInput extends ApprovalOf {
  readonly act: ApprovalAct;
  readonly reason: string;
  /** The name as the person wrote it to sign; of no matter for an act that asks for no signature. */
  readonly typedName: string;
  /** What the person looked at. */
  readonly seen: ContentHashes;
  readonly now: number;
}

/**
 * Takes a step for good, under the name of the profile at work; the rules are held against what is stored, within the
 * same transaction. @throws ApprovalRefusedError with the reason; NotStoredError when the project or the run is gone
 */
export async function takeApprovalStep({ typedName, seen, now, ...input }: StepInput): Promise<ApprovalStep> {
  const step = await write([...approvalStores, 'events'], 'strict', async transaction => {
    const known = await approvalWithin(transaction, input);
    const { standing, policy, checks, content, profile, steps } = known;
    const by = profile && { id: profile.id, name: profile.name };
    const obstacle = stepObstacle({ ...input, by }, standing, policy, checks);
    const fault = obstacle ?? signingFault({ ...input, by }, typedName);
    if (fault !== null || by === null) throw new ApprovalRefusedError(fault ?? '');
    if (digestOf(content) !== digestOf(seen))
      throw new ApprovalRefusedError(
        'The model, its card or its checks changed meanwhile. Look at them again.',
      );
    const taken: ApprovalStep = {
      id: crypto.randomUUID(),
      ...input,
      by,
      at: Math.max(now, (steps.at(-1)?.at ?? 0) + 1),
      meaning: signatureMeanings[input.act] ?? null,
      content,
      checks,
    };
    await transaction.objectStore('approvals').add(taken);
    await addEvent(transaction.objectStore('events'), eventOfStep(taken), by.name);
    return taken;
  });
  // What answers follows from the approvals too: a retired model does not.
  for (const store of ['approvals', 'deployments', 'events']) announce(store);
  return step;
}

const eventKinds: Readonly<Record<ApprovalAct, Act['kind']>> = {
  submitted: 'model submitted',
  withdrawn: 'submission withdrawn',
  approved: 'model approved',
  rejected: 'model rejected',
  retired: 'model retired',
};

function eventOfStep({ act, projectId, runId, reason, meaning, content, at }: ApprovalStep): Act {
  const signed = meaning === null ? '' : `signed: “${meaning}”`;
  const detail = [reason.trim(), signed, `SHA-256 of what was looked at: ${digestOf(content)}`];
  return eventOf(eventKinds[act], projectId, `run ${runId}`, detail.filter(Boolean).join('; '), at);
}

async function approvalWithin(transaction: ApprovalReading, of: ApprovalOf): Promise<Approval> {
  const [project, run, setting, steps] = await Promise.all([
    transaction.objectStore('projects').get(of.projectId),
    transaction.objectStore('runs').get(of.runId),
    transaction.objectStore('settings').get(profileSetting),
    stepsWithin(transaction, of.projectId, of.runId),
  ]);
  if (project === undefined) throw new NotStoredError('project', of.projectId);
  if (run?.state !== 'done' || run.projectId !== project.id)
    throw new NotStoredError('model of run', of.runId);
  const grounds = await readApprovalGrounds(transaction, run);
  const checks = checkApproval(grounds);
  const subject = await readSubjectHashes(transaction, of);
  return {
    policy: project.approval ?? noApproval,
    steps,
    standing: approvalStanding(steps),
    checks,
    content: { ...subject, checks: hashOfValue(checks) },
    proposed: proposeChecks(grounds),
    profile: (setting?.value as Profile | undefined) ?? null,
  };
}
