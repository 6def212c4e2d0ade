import { type FolderFile, withTaken } from '../../lifecycle/data/folder-file.ts';
import { announce } from '../changes.ts';
import { NotStoredError } from '../errors.ts';
import { addEvent, eventOf } from '../governance/events.ts';
import type { WatchedFolder } from '../schema.ts';
import { read, write } from '../transaction.ts';

export type { WatchedFolder } from '../schema.ts';

/** The folder that a project watches; undefined where it watches none. */
export function getWatchedFolder(projectId: string): Promise<WatchedFolder | undefined> {
  return read(['watchedFolders'], ({ store }) => store.index('byProject').get(projectId));
}

/** Lets a project watch a folder in place of the one before. @throws NotStoredError when the project is gone */
export async function watchFolder(projectId: string, handle: FileSystemDirectoryHandle): Promise<void> {
  const folder: WatchedFolder = { id: crypto.randomUUID(), projectId, handle, addedAt: Date.now() };
  await write(['watchedFolders', 'projects', 'events'], 'strict', async transaction => {
    const folders = transaction.objectStore('watchedFolders');
    if ((await transaction.objectStore('projects').getKey(projectId)) === undefined)
      throw new NotStoredError('project', projectId);
    for (const key of await folders.index('byProject').getAllKeys(projectId)) await folders.delete(key);
    await folders.add(folder);
    const event = eventOf('folder watched', projectId, handle.name, 'begun', folder.addedAt);
    await addEvent(transaction.objectStore('events'), event);
  });
  announce('watchedFolders');
  announce('events');
}

/** Records that files of a folder were dealt with as they are now. @throws NotStoredError when the folder is gone */
export async function takeFolderFiles(id: string, files: readonly FolderFile[]): Promise<void> {
  await write(['watchedFolders'], 'strict', async ({ store }) => {
    const before = await store.get(id);
    if (before === undefined) throw new NotStoredError('watched folder', id);
    await store.put({ ...before, taken: withTaken(before.taken ?? [], files) });
  });
  announce('watchedFolders');
}

/** Forgets a folder; its files stay where they are. */
export async function unwatchFolder({ id, projectId, handle }: WatchedFolder): Promise<void> {
  await write(['watchedFolders', 'events'], 'strict', async transaction => {
    await transaction.objectStore('watchedFolders').delete(id);
    await addEvent(
      transaction.objectStore('events'),
      eventOf('folder watched', projectId, handle.name, 'ended'),
    );
  });
  announce('watchedFolders');
  announce('events');
}
