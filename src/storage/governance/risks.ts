import type { Risk } from '../../lifecycle/governance/risk.ts';
import { announce } from '../changes.ts';
import { NotStoredError } from '../errors.ts';
import { addEvent, changeOf, eventOf } from './events.ts';
import { read, write } from '../transaction.ts';

/** The risk register of a project, in no order. */
export function listRisks(projectId: string): Promise<Risk[]> {
  return read(['risks'], ({ store }) => store.index('byProject').getAll(projectId));
}

/** Adds a risk, or keeps it as it is now; the log tells what it said before. @throws NotStoredError when its project is gone */
export async function saveRisk(risk: Risk): Promise<void> {
  await write(['risks', 'projects', 'events'], 'strict', async transaction => {
    const risks = transaction.objectStore('risks');
    const [project, before] = await Promise.all([
      transaction.objectStore('projects').getKey(risk.projectId),
      risks.get(risk.id),
    ]);
    if (project === undefined) throw new NotStoredError('project', risk.projectId);
    await risks.put(risk);
    const event = eventOf(before === undefined ? 'risk added' : 'risk changed', risk.projectId, risk.title);
    await addEvent(
      transaction.objectStore('events'),
      before === undefined ? event : changeOf(event, describeRisk(before), describeRisk(risk)),
    );
  });
  for (const store of ['risks', 'events']) announce(store);
}

function describeRisk({ likelihood, impact, mitigation, owner, review, state }: Risk): string {
  const parts = [`${likelihood} likelihood, ${impact} impact, ${state}`, mitigation, owner, review ?? ''];
  return parts.filter(part => part !== '').join('; ');
}
