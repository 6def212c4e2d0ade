import type { ErasureTask } from '../../lifecycle/erasure/erasure-task.ts';
import { announce } from '../changes.ts';
import { read, write } from '../transaction.ts';

/** The lock that whoever erases holds, so that no other tab goes on with the same work. */
export const erasureLock = 'erasure';

const prefix = 'erasure ';

/** The setting that holds an erasure until it is done. It is in no backup. */
export function taskName(id: string): string {
  return `${prefix}${id}`;
}

/** Erasures that were begun and are not done, the oldest first. */
export async function listErasureTasks(): Promise<readonly ErasureTask[]> {
  const settings = await read(['settings'], ({ store }) =>
    store.getAll(IDBKeyRange.bound(prefix, `${prefix}\uffff`)),
  );
  return settings.map(({ value }) => value as ErasureTask).sort((a, b) => a.startedAt - b.startedAt);
}

/** Writes down what is to be erased, before anything is: from then on it is done, however often it is cut off. */
export async function beginErasure(task: ErasureTask): Promise<void> {
  await write(['settings'], 'strict', async ({ store }) => {
    await store.put({ name: taskName(task.id), value: task });
  });
  announce('settings');
}
