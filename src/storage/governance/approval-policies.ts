import {
  type ApprovalPolicy,
  isWeaker,
  noApproval,
  policyText,
  weakeningMeaning,
} from '../../lifecycle/governance/approval-policy.ts';
import type { Profile } from '../../lifecycle/governance/profile.ts';
import { announce } from '../changes.ts';
import { ApprovalRefusedError, NotStoredError } from '../errors.ts';
import { write } from '../transaction.ts';
import { profileSetting } from './actor.ts';
import { addEvent, changeOf, eventOf } from './events.ts';

/**
 * Changes what a project asks for before a deployment, under the name of the profile at work, who signs with that name
 * where it is less; the log tells what was asked for before, and why it is changed. Deployments that answer go on.
 * @throws ApprovalRefusedError without a name, a reason or the signature; NotStoredError when the project is gone
 */
export async function changeApprovalPolicy(
  projectId: string,
  policy: ApprovalPolicy,
  { reason, typedName }: { readonly reason: string; readonly typedName: string },
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
    const { approval: was = noApproval } = project;
    const [before, after] = [policyText(was), policyText(policy)];
    if (before === after) return;
    const weaker = isWeaker(was, policy);
    if (weaker && typedName.trim() !== profile.name)
      throw new ApprovalRefusedError(`To sign, write the name as it stands in the profile: ${profile.name}.`);
    await projects.put({ ...project, approval: policy });
    const detail = weaker ? `${reason.trim()}; signed: “${weakeningMeaning}”` : reason.trim();
    const event = eventOf('approval policy changed', projectId, project.name, detail, now);
    await addEvent(transaction.objectStore('events'), changeOf(event, before, after), profile.name);
  });
  for (const store of ['projects', 'events']) announce(store);
}
