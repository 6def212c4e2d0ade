import { type ChainVerdict, sealEvent, verifyChain } from '../../lifecycle/governance/audit-chain.ts';
import type { Act, LifecycleEvent } from '../../lifecycle/governance/event.ts';
import { actorName } from './actor.ts';
import { announce } from '../changes.ts';
import { sha256 } from './sha256.ts';
import { type WriteTransaction, read, write } from '../transaction.ts';

/** An event as the repositories write it, in the same transaction as the act that it tells of. */
export function eventOf(
  kind: Act['kind'],
  projectId: string | null,
  subject: string,
  detail = '',
  at = Date.now(),
): Act {
  return { id: crypto.randomUUID(), at, projectId, kind, subject, detail };
}

/** The same with what was there before and after. */
export function changeOf(event: Act, before: string, after: string): Act {
  return { ...event, before, after };
}

/** The store of events within a transaction that may write it. */
export type EventStore = Pick<ReturnType<WriteTransaction<['events']>['objectStore']>, 'add' | 'index'>;

/** Adds an act as the next link of the audit trail; one after the other within a transaction. `who` did it: the profile in use, unless told. */
export async function addEvent(events: EventStore, act: Act, who = actorName()): Promise<void> {
  const last = await events.index('byPosition').openCursor(null, 'prev');
  await events.add(sealEvent(act, who, last?.value ?? null, sha256));
}

/** Adds an event. The repositories already do so for every act of theirs: this is for acts that store nothing else. */
export async function appendEvent(act: Act): Promise<void> {
  await write(['events'], 'relaxed', async transaction => {
    await addEvent(transaction.store, act);
  });
  announce('events');
}

/** Newest first; of one project, or of all. */
export function listEvents(projectId?: string): Promise<LifecycleEvent[]> {
  return read(['events'], async ({ store }) => {
    const events = (await store.index('byPosition').getAll()).reverse();
    return projectId === undefined ? events : events.filter(event => event.projectId === projectId);
  });
}

/** Looks the whole audit trail over. */
export async function verifyEvents(): Promise<ChainVerdict> {
  const events = await read(['events'], ({ store }) => store.index('byPosition').getAll());
  return verifyChain(events, sha256);
}
