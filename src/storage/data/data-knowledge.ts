import type { DataDictionary } from '../../lifecycle/data/data-dictionary.ts';
import type { DataSource } from '../../lifecycle/data/data-source.ts';
import type { PrivacyScan } from '../../lifecycle/data/privacy-scan.ts';
import { announce } from '../changes.ts';
import { NotStoredError } from '../errors.ts';
import { addEvent, eventOf } from '../governance/events.ts';
import { read, write } from '../transaction.ts';

/** The dictionary of a project's table; undefined where nobody has written one. */
export function getDataDictionary(projectId: string): Promise<DataDictionary | undefined> {
  return read(['dataDictionaries'], ({ store }) => store.get(projectId));
}

/**
 * Changes a project's dictionary, or begins one; `changed` names what was, for the log.
 * @throws NotStoredError when the project is gone
 */
export async function changeDataDictionary(
  projectId: string,
  changed: string,
  change: (dictionary: DataDictionary) => DataDictionary,
): Promise<void> {
  const changedAt = Date.now();
  await write(['dataDictionaries', 'projects', 'events'], 'strict', async transaction => {
    await requireProjectIn(transaction, projectId);
    const dictionaries = transaction.objectStore('dataDictionaries');
    const before = (await dictionaries.get(projectId)) ?? { projectId, columns: [], changedAt };
    await dictionaries.put({ ...change(before), projectId, changedAt });
    const event = eventOf('dictionary changed', projectId, changed, '', changedAt);
    await addEvent(transaction.objectStore('events'), event);
  });
  announce('dataDictionaries');
  announce('events');
}

/** The sources of a project's data, by name. */
export function listDataSources(projectId: string): Promise<DataSource[]> {
  return read(['dataSources'], async ({ store }) =>
    (await store.index('byProject').getAll(projectId)).sort((a, b) => a.name.localeCompare(b.name)),
  );
}

/** Records a source that was not recorded yet. @throws NotStoredError when its project is gone */
export async function addDataSource(source: DataSource): Promise<void> {
  await write(['dataSources', 'projects', 'events'], 'strict', async transaction => {
    await requireProjectIn(transaction, source.projectId);
    await transaction.objectStore('dataSources').add(source);
    const event = eventOf('sources recorded', source.projectId, source.name, '', source.recordedAt);
    await addEvent(transaction.objectStore('events'), event);
  });
  announce('dataSources');
  announce('events');
}

/** Records what is now known of a source. @throws NotStoredError when it is gone */
export async function changeDataSource(id: string, changes: Partial<DataSource>): Promise<void> {
  const recordedAt = Date.now();
  await write(['dataSources', 'events'], 'strict', async transaction => {
    const sources = transaction.objectStore('dataSources');
    const before = await sources.get(id);
    if (before === undefined) throw new NotStoredError('data source', id);
    await sources.put({ ...before, ...changes, id, projectId: before.projectId, recordedAt });
    const detail = Object.keys(changes).join(', ');
    const event = eventOf('sources recorded', before.projectId, before.name, detail, recordedAt);
    await addEvent(transaction.objectStore('events'), event);
  });
  announce('dataSources');
  announce('events');
}

/** Takes a source out again; the log keeps that it was there. */
export async function removeDataSource(source: DataSource): Promise<void> {
  await write(['dataSources', 'events'], 'strict', async transaction => {
    await transaction.objectStore('dataSources').delete(source.id);
    const event = eventOf('sources recorded', source.projectId, source.name, 'removed');
    await addEvent(transaction.objectStore('events'), event);
  });
  announce('dataSources');
  announce('events');
}

/** The latest privacy scan of a dataset version; undefined where it was not scanned. */
export function getPrivacyScan(datasetVersionId: string): Promise<PrivacyScan | undefined> {
  return read(['privacyScans'], ({ store }) => store.get(datasetVersionId));
}

/** Stores a scan in place of the one before. @throws NotStoredError when its dataset version is gone */
export async function savePrivacyScan(scan: PrivacyScan): Promise<void> {
  await write(['privacyScans', 'datasetVersions', 'events'], 'strict', async transaction => {
    const version = await transaction.objectStore('datasetVersions').get(scan.datasetVersionId);
    if (version === undefined) throw new NotStoredError('dataset version', scan.datasetVersionId);
    await transaction.objectStore('privacyScans').put(scan);
    const found = `${scan.findings.length} columns with personal data`;
    await addEvent(
      transaction.objectStore('events'),
      eventOf('privacy scanned', null, version.name, found, scan.at),
    );
  });
  announce('privacyScans');
  announce('events');
}

async function requireProjectIn(
  transaction: { objectStore(name: 'projects'): { getKey(id: string): Promise<string | undefined> } },
  projectId: string,
): Promise<void> {
  const key = await transaction.objectStore('projects').getKey(projectId);
  if (key === undefined) throw new NotStoredError('project', projectId);
}
