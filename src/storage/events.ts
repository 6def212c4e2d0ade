import type { LifecycleEvent } from '../lifecycle/event.ts';
import { announce } from './changes.ts';
import { read, write } from './transaction.ts';

/** An event as the repositories write it, in the same transaction as the act that it tells of. */
export function eventOf(
  kind: LifecycleEvent['kind'],
  projectId: string | null,
  subject: string,
  detail = '',
  at = Date.now(),
): LifecycleEvent {
  return { id: crypto.randomUUID(), at, projectId, kind, subject, detail };
}

/** Adds an event. The repositories already do so for every act of theirs: this is for acts that store nothing else. */
export async function appendEvent(event: LifecycleEvent): Promise<void> {
  await write(['events'], 'relaxed', async transaction => {
    await transaction.store.add(event);
  });
  announce('events');
}

/** Newest first; of one project, or of all. */
export function listEvents(projectId?: string): Promise<LifecycleEvent[]> {
  return read(['events'], async ({ store }) => {
    const events = (await store.index('byTime').getAll()).reverse();
    return projectId === undefined ? events : events.filter(event => event.projectId === projectId);
  });
}
