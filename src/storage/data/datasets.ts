import { describeStep } from '../../core/table/steps/describe-step.ts';
import type { DatasetVersion } from '../../lifecycle/data/dataset-version.ts';
import { announce } from '../changes.ts';
import { chunksOf } from './column-chunks.ts';
import { NotStoredError } from '../errors.ts';
import { addEvent, eventOf } from '../governance/events.ts';
import { read, write } from '../transaction.ts';

export function getDatasetVersion(id: string): Promise<DatasetVersion | undefined> {
  return read(['datasetVersions'], ({ store }) => store.get(id));
}

/** Newest first. */
export function listDatasetVersions(): Promise<DatasetVersion[]> {
  return read(['datasetVersions'], async ({ store }) =>
    (await store.getAll()).sort((a, b) => b.createdAt - a.createdAt),
  );
}

/**
 * The last write of an import: it makes the version visible, and with it all its columns.
 * Where the same content is already here, that record stays, the new chunks are dropped, and it is returned.
 * @throws NotStoredError when no import was begun under this storage key, or it was swept meanwhile
 */
export async function saveDatasetVersion(version: DatasetVersion): Promise<DatasetVersion> {
  const stores = ['datasetVersions', 'columnChunks', 'imports', 'events'] as const;
  const stored = await write([...stores], 'strict', async transaction => {
    const versions = transaction.objectStore('datasetVersions');
    const [existing, staged] = await Promise.all([
      versions.get(version.id),
      transaction.objectStore('imports').get(version.storageKey),
    ]);
    if (staged === undefined) throw new NotStoredError('import', version.storageKey);
    await transaction.objectStore('imports').delete(version.storageKey);
    if (existing !== undefined) {
      await transaction.objectStore('columnChunks').delete(chunksOf(version.storageKey));
      return existing;
    }
    await Promise.all([
      versions.add(version),
      addEvent(transaction.objectStore('events'), importEvent(version)),
    ]);
    return version;
  });
  announce('datasetVersions');
  announce('events');
  return stored;
}

function importEvent({ origin, name, rows, schema, createdAt }: DatasetVersion) {
  if (origin.kind === 'step')
    return eventOf('dataset changed', null, name, describeStep(origin.step), createdAt);
  if (origin.kind === 'schemaChange') {
    const changes = origin.changed.map(column => `${column.name}: ${column.kind}`).join(', ');
    return eventOf('column kinds changed', null, name, changes, createdAt);
  }
  const size = `${rows} rows, ${schema.length} columns`;
  return eventOf('dataset imported', null, name, size, createdAt);
}
