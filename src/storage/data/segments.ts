import type { Segment } from '../../lifecycle/data/segment.ts';
import { announce } from '../changes.ts';
import { NotStoredError } from '../errors.ts';
import { addEvent, changeOf, eventOf } from '../governance/events.ts';
import { read, write } from '../transaction.ts';

/** A project's segments, by name. */
export function listSegments(projectId: string): Promise<Segment[]> {
  return read(['segments'], async ({ store }) =>
    (await store.index('byProject').getAll(projectId)).sort((a, b) =>
      a.name.localeCompare(b.name, undefined, { numeric: true }),
    ),
  );
}

/** Keeps a segment, new or put back after it was taken out. @throws NotStoredError when its project is gone */
export async function addSegment(segment: Segment): Promise<void> {
  await write(['segments', 'projects', 'events'], 'strict', async transaction => {
    const key = await transaction.objectStore('projects').getKey(segment.projectId);
    if (key === undefined) throw new NotStoredError('project', segment.projectId);
    await transaction.objectStore('segments').put(segment);
    const event = eventOf('segment saved', segment.projectId, segment.name);
    await addEvent(transaction.objectStore('events'), event);
  });
  announce('segments');
  announce('events');
}

/** Gives a segment another name. @throws NotStoredError when it is gone */
export async function renameSegment(id: string, name: string): Promise<void> {
  await write(['segments', 'events'], 'strict', async transaction => {
    const segments = transaction.objectStore('segments');
    const before = await segments.get(id);
    if (before === undefined) throw new NotStoredError('segment', id);
    await segments.put({ ...before, name });
    const event = changeOf(eventOf('segment saved', before.projectId, name), before.name, name);
    await addEvent(transaction.objectStore('events'), event);
  });
  announce('segments');
  announce('events');
}

/** Takes a segment out; the rows stay where they are, and the log keeps its name. */
export async function removeSegment(segment: Segment): Promise<void> {
  await write(['segments', 'events'], 'strict', async transaction => {
    await transaction.objectStore('segments').delete(segment.id);
    const event = eventOf('segment removed', segment.projectId, segment.name);
    await addEvent(transaction.objectStore('events'), event);
  });
  announce('segments');
  announce('events');
}
