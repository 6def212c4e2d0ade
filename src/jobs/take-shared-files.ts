import { fileNameHeader, sharedFilesCache } from './contracts/shared-files.ts';

/** The files that another app shared with this one, which are then kept no longer; none where there are none. */
export async function takeSharedFiles(): Promise<readonly File[]> {
  const cache = await caches.open(sharedFilesCache);
  const files: File[] = [];
  for (const key of await cache.keys()) {
    const kept = await cache.match(key);
    if (kept === undefined) continue;
    const name = decodeURIComponent(kept.headers.get(fileNameHeader) ?? 'Shared table.csv');
    files.push(new File([await kept.blob()], name));
  }
  await caches.delete(sharedFilesCache);
  return files;
}
