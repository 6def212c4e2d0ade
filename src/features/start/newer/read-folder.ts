import type { FolderFile } from '../../../lifecycle/data/folder-file.ts';

/** A file of a folder that may hold a table, and the way to its content. */
export interface FolderEntry extends FolderFile {
  readonly file: File;
}

const mayBeTable = /\.(csv|tsv|tab|txt|json|ndjson|jsonl|parquet|xlsx|gz|zip)$/i;
/** More than these in one folder are an archive, not a place where batches arrive. */
const mostFiles = 1000;

/** The tables that lie in a folder, as they are now. @throws DOMException when the folder is gone or may not be read */
export async function readFolder(folder: FileSystemDirectoryHandle): Promise<readonly FolderEntry[]> {
  const entries: FolderEntry[] = [];
  for await (const handle of folder.values()) {
    if (handle.kind !== 'file' || handle.name.startsWith('.') || !mayBeTable.test(handle.name)) continue;
    const file = await handle.getFile();
    entries.push({ name: file.name, bytes: file.size, modifiedAt: file.lastModified, file });
    if (entries.length === mostFiles) break;
  }
  return entries;
}
