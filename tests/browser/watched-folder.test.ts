import { expect, test } from 'vitest';
import { readFolder } from '../../src/features/start/newer/read-folder.ts';
import { askToRead, mayRead } from '../../src/features/start/newer/folder-access.ts';
import { offeredFiles } from '../../src/lifecycle/data/folder-file.ts';
import { closeConnection } from '../../src/storage/connection.ts';
import { saveProject } from '../../src/storage/projects.ts';
import {
  getWatchedFolder,
  takeFolderFiles,
  unwatchFolder,
  watchFolder,
} from '../../src/storage/data/watched-folders.ts';
import { penguins, project, store } from '../storage/examples.ts';

/** The browser's own folder has the interface of one on the device. */
async function makeFolder(name: string): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry(name, { recursive: true }).catch(() => {});
  return root.getDirectoryHandle(name, { create: true });
}

async function put(folder: FileSystemDirectoryHandle, name: string, text: string): Promise<void> {
  const writer = await (await folder.getFileHandle(name, { create: true })).createWritable();
  await writer.write(text);
  await writer.close();
}

const makeProject = async () => {
  await store(penguins);
  await saveProject(project);
};

test('a folder is remembered with what was dealt with in it, and forgotten', async () => {
  await makeProject();
  const handle = await makeFolder('inbox');
  await put(handle, 'a.csv', 'x,y\n1,2\n');
  await put(handle, 'notes.md', 'no table');
  await put(handle, '.hidden.csv', 'x,y\n');
  await watchFolder(project.id, handle);

  // As after the page was loaded anew.
  await closeConnection();
  const folder = (await getWatchedFolder(project.id))!;
  expect(await folder.handle.isSameEntry(handle)).toBe(true);
  expect([await mayRead(folder.handle), await askToRead(folder.handle)]).toEqual([true, true]);
  const found = await readFolder(folder.handle);
  expect(found.map(({ name }) => name)).toEqual(['a.csv']);
  expect(await found[0]!.file.text()).toBe('x,y\n1,2\n');

  await takeFolderFiles(folder.id, found);
  await put(handle, 'b.csv', 'x,y\n3,4\n');
  const { taken = [] } = (await getWatchedFolder(project.id))!;
  expect(offeredFiles(await readFolder(handle), taken).map(({ name }) => name)).toEqual(['b.csv']);

  await unwatchFolder(folder);
  expect(await getWatchedFolder(project.id)).toBeUndefined();
  expect(await readFolder(handle)).toHaveLength(2);
});

test('another folder takes the place of the one before, and one that is gone fails by name', async () => {
  await makeProject();
  await watchFolder(project.id, await makeFolder('first'));
  await watchFolder(project.id, await makeFolder('second'));
  const { handle } = (await getWatchedFolder(project.id))!;
  expect(handle.name).toBe('second');
  await (await navigator.storage.getDirectory()).removeEntry('second', { recursive: true });
  await expect(readFolder(handle)).rejects.toMatchObject({ name: 'NotFoundError' });
});
