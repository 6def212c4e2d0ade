import { type ApprovalPolicy, noApproval, policyText } from '../../lifecycle/governance/approval-policy.ts';
import type { Profile } from '../../lifecycle/governance/profile.ts';
import { announce } from '../changes.ts';
import { ApprovalRefusedError, NotStoredError } from '../errors.ts';
import { write } from '../transaction.ts';
import { profileSetting } from './actor.ts';
import { addEvent, changeOf, eventOf } from './events.ts';

/**
 * Changes what a project asks for before a deployment, under the name of the profile at work; the log tells what was
 * asked for before, and why it is asked no more. Deployments that answer go on.
 * @throws ApprovalRefusedError without a name or a reason; NotStoredError when the project is gone
 */
export async function changeApprovalPolicy(
  projectId: string,
  policy: ApprovalPolicy,
  reason: string,
  now: number,
): Promise<void> {
  await write(['projects', 'settings', 'events'], 'strict', async transaction => {
    const projects = transaction.objectStore('projects');
    const [project, setting] = await Promise.all([
      projects.get(projectId),
      transaction.objectStore('settings').get(profileSetting),
    ]);
    if (project === undefined) throw new NotStoredError('project', projectId);
    const profile = setting?.value as Profile | undefined;
    if (profile === undefined)
      throw new ApprovalRefusedError('Nobody has said who is at work here. Choose a name first.');
    if (reason.trim() === '') throw new ApprovalRefusedError('Say why: the reason stays in the audit trail.');
    const [before, after] = [policyText(project.approval ?? noApproval), policyText(policy)];
    if (before === after) return;
    await projects.put({ ...project, approval: policy });
    const event = eventOf('approval policy changed', projectId, project.name, reason.trim(), now);
    await addEvent(transaction.objectStore('events'), changeOf(event, before, after), profile.name);
  });
  for (const store of ['projects', 'events']) announce(store);
}
