import { useCallback, useEffect, useRef, useState } from 'react';
import { offeredFiles } from '../../../lifecycle/data/folder-file.ts';
import type { WatchedFolder } from '../../../storage/data/watched-folders.ts';
import { askToRead, mayRead } from './folder-access.ts';
import { type FolderEntry, readFolder } from './read-folder.ts';

/** What is known of a watched folder now. */
export type FolderSight =
  | { readonly state: 'looking' }
  /** The browser wants to be asked anew. */
  | { readonly state: 'closed' }
  | { readonly state: 'failed'; readonly error: Error }
  | { readonly state: 'seen'; readonly at: number; readonly entries: readonly FolderEntry[] };

const secondsBetweenLooks = 5;

/** A file of a folder that a person has not dealt with. */
export interface OfferedEntry extends FolderEntry {
  readonly state: 'new' | 'changed';
}

/** Looks into a folder now and then while the page is seen. */
export function useFolder({ handle, taken = [] }: WatchedFolder) {
  const [sight, setSight] = useState<FolderSight>({ state: 'looking' });
  const alive = useRef(true);
  const look = useCallback(async () => {
    const seen = await sightOf(handle);
    if (alive.current) setSight(seen);
  }, [handle]);
  useEffect(() => {
    const lookWhenSeen = () => {
      if (document.visibilityState === 'visible') void look();
    };
    alive.current = true;
    lookWhenSeen();
    const timer = setInterval(lookWhenSeen, secondsBetweenLooks * 1000);
    document.addEventListener('visibilitychange', lookWhenSeen);
    return () => {
      alive.current = false;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', lookWhenSeen);
    };
  }, [look]);
  return {
    sight,
    offered: sight.state === 'seen' ? offer(sight.entries, taken) : [],
    look: () => void look(),
    /** Has to follow from a click. */
    ask: async () => {
      if (await askToRead(handle)) await look();
    },
  };
}

async function sightOf(handle: FileSystemDirectoryHandle): Promise<FolderSight> {
  try {
    if (!(await mayRead(handle))) return { state: 'closed' };
    return { state: 'seen', at: Date.now(), entries: await readFolder(handle) };
  } catch (reason) {
    const error = reason instanceof Error ? reason : new Error(String(reason));
    return {
      state: 'failed',
      error:
        error.name === 'NotFoundError'
          ? new Error(`The folder ${handle.name} is not there any more. Put it back, or choose another.`)
          : error,
    };
  }
}

function offer(
  entries: readonly FolderEntry[],
  taken: NonNullable<WatchedFolder['taken']>,
): readonly OfferedEntry[] {
  const byName = new Map(entries.map(entry => [entry.name, entry]));
  return offeredFiles(entries, taken).map(({ name, state }) => ({ ...byName.get(name)!, state }));
}
