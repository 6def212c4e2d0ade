import { inReportOrder, type Pin } from '../../lifecycle/data/pin.ts';
import { announce } from '../changes.ts';
import { NotStoredError } from '../errors.ts';
import { addEvent, eventOf } from '../governance/events.ts';
import { read, write } from '../transaction.ts';

/** A project's pins in the order of its report. */
export function listPins(projectId: string): Promise<Pin[]> {
  return read(['pins'], async ({ store }) =>
    inReportOrder(await store.index('byProject').getAll(IDBKeyRange.bound([projectId], [projectId, []]))),
  );
}

/** How many pins a project has. */
export function countPins(projectId: string): Promise<number> {
  return read(['pins'], ({ store }) =>
    store.index('byProject').count(IDBKeyRange.bound([projectId], [projectId, []])),
  );
}

/** Keeps what was seen, last in the report. @throws NotStoredError when its project is gone */
export async function addPin(pin: Omit<Pin, 'position' | 'datasetVersionId'>): Promise<void> {
  await write(['pins', 'projects', 'events'], 'strict', async transaction => {
    const project = await transaction.objectStore('projects').get(pin.projectId);
    if (project === undefined) throw new NotStoredError('project', pin.projectId);
    const pins = transaction.objectStore('pins');
    const before = await pins
      .index('byProject')
      .getAll(IDBKeyRange.bound([pin.projectId], [pin.projectId, []]));
    const position = before.reduce((last, one) => Math.max(last, one.position), -1) + 1;
    await pins.add({ ...pin, datasetVersionId: project.datasetVersionId, position });
    await addEvent(transaction.objectStore('events'), eventOf('finding pinned', pin.projectId, pin.title));
  });
  announce('pins');
  announce('events');
}

/** Changes what a person wrote. @throws NotStoredError when it is gone */
export async function changePinNote(id: string, note: string): Promise<void> {
  await write(['pins'], 'strict', async ({ store }) => {
    const before = await store.get(id);
    if (before === undefined) throw new NotStoredError('pin', id);
    await store.put({ ...before, note });
  });
  announce('pins');
}

/** Gives pins other places in the report; one that is gone is left out. */
export async function movePins(
  positions: readonly { readonly id: string; readonly position: number }[],
): Promise<void> {
  await write(['pins'], 'strict', async ({ store }) => {
    for (const { id, position } of positions) {
      const before = await store.get(id);
      if (before !== undefined) await store.put({ ...before, position });
    }
  });
  announce('pins');
}

/** Takes a pin out of the report; the log keeps that it was there. */
export async function removePin(pin: Pin): Promise<void> {
  await write(['pins', 'events'], 'strict', async transaction => {
    await transaction.objectStore('pins').delete(pin.id);
    const event = eventOf('finding unpinned', pin.projectId, pin.title);
    await addEvent(transaction.objectStore('events'), event);
  });
  announce('pins');
  announce('events');
}

/** Puts a pin back that was just taken out. @throws NotStoredError when its project is gone */
export async function restorePin(pin: Pin): Promise<void> {
  await write(['pins', 'projects', 'events'], 'strict', async transaction => {
    const key = await transaction.objectStore('projects').getKey(pin.projectId);
    if (key === undefined) throw new NotStoredError('project', pin.projectId);
    await transaction.objectStore('pins').put(pin);
    await addEvent(transaction.objectStore('events'), eventOf('finding pinned', pin.projectId, pin.title));
  });
  announce('pins');
  announce('events');
}
