import { announce } from '../changes.ts';
import { openContainer, packContainer } from './backup-container.ts';
import { decodeFrames, encodeFrame } from './backup-frames.ts';
import { type BackupSummary, storeBackup } from './backup-import.ts';
import { type BackupHeader, type BackupPart, type Records, backedUpStores } from './backup-records.ts';
import { chunksOf, chunksOfColumn } from '../data/column-chunks.ts';
import { BackupError } from '../errors.ts';
import { databaseVersion } from '../migrations.ts';
import { read } from '../transaction.ts';

export type { BackupSummary };

/** Everything that is stored, but for settings and imports under way, in one file that `importEverything` reads. */
export function exportEverything(now = Date.now()): Promise<Blob> {
  return packContainer(frames(now));
}

async function* frames(now: number): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const header: BackupHeader = { format: 'terrarium-backup/1', schema: databaseVersion, createdAt: now };
  yield encodeFrame(header);
  let count = 0;
  for await (const part of parts()) {
    count++;
    yield encodeFrame(part);
  }
  yield encodeFrame({ store: 'end', parts: count } satisfies BackupPart);
}

async function* parts(): AsyncGenerator<BackupPart> {
  const records = await read([...backedUpStores], async transaction => {
    const lists = await Promise.all(backedUpStores.map(store => transaction.objectStore(store).getAll()));
    return Object.fromEntries(backedUpStores.map((store, i) => [store, lists[i]])) as unknown as Records;
  });
  for (const store of backedUpStores) for (const record of records[store]) yield { store, record };
  for (const { storageKey, schema, name } of records.datasetVersions) {
    for (const index of schema.keys()) {
      const chunks = await read(['columnChunks'], ({ store }) =>
        store.getAll(chunksOfColumn(storageKey, index)),
      );
      for (const record of chunks) yield { store: 'columnChunks', record };
    }
    const stillThere = await read(['columnChunks'], ({ store }) => store.count(chunksOf(storageKey)));
    if (stillThere === 0 && schema.length > 0)
      throw new BackupError(`"${name}" was removed while the backup was being made. Export again.`);
  }
}

/**
 * Adds what a backup holds to what is here: what is here already stays as it is. All or nothing.
 * @throws BackupError when the file is no backup or not whole, and the errors of storage; then nothing has changed
 */
export async function importEverything(file: Blob): Promise<BackupSummary> {
  const open = await openContainer(file);
  const summary = await storeBackup(() => decodeFrames(open()));
  for (const store of [...backedUpStores, 'columnChunks']) announce(store);
  return summary;
}
