import type { DatasetVersion } from '../../lifecycle/data/dataset-version.ts';
import type { LifecycleEvent } from '../../lifecycle/governance/event.ts';
import { type Here, countOf, planMerge } from './backup-merge.ts';
import { type Values, partsOf, readRecords } from './backup-reading.ts';
import { type BackedUpStore, type Records, backedUpStores } from './backup-records.ts';
import { chunksOf } from '../data/column-chunks.ts';
import { beginImport } from '../data/columns.ts';
import { BackupError } from '../errors.ts';
import { addEvent, eventOf } from '../governance/events.ts';
import { holdLocks, importLock } from '../locks.ts';
import { dropImport } from '../recovery.ts';
import type { ColumnChunk } from '../schema.ts';
import { type WriteTransaction, read, write } from '../transaction.ts';

/** What an import of a backup did. */
export interface BackupSummary {
  /** Records added, by store. */
  readonly added: Readonly<Record<BackedUpStore, number>>;
  /** Records that were here already, and stay as they are here. */
  readonly kept: number;
  /** Records that contradict the history here. */
  readonly leftOut: number;
}

/** About as much as one transaction takes gladly. */
const batchBytes = 8 * 2 ** 20;

/** First everything is read and checked, then the columns are staged, then one transaction makes it all visible. */
export async function storeBackup(values: Values): Promise<BackupSummary> {
  const records = await readRecords(values);
  const staged = await stagedVersions(records.datasetVersions);
  const keys = [...staged.values()];
  return holdLocks(keys.map(importLock), async () => {
    try {
      for (const key of keys) await beginImport(key, 'backup');
      await stageColumns(values, staged);
      return await makeVisible(records, staged);
    } catch (error) {
      for (const key of keys) await dropImport(key);
      throw error;
    }
  });
}

/** For each dataset version that is not here, by the storage key in the backup, a new key for its columns. */
async function stagedVersions(versions: readonly DatasetVersion[]): Promise<Map<string, string>> {
  const here = new Set(await read(['datasetVersions'], ({ store }) => store.getAllKeys()));
  const lacking = versions.filter(({ id }) => !here.has(id));
  return new Map(lacking.map(({ storageKey }) => [storageKey, crypto.randomUUID()]));
}

async function stageColumns(values: Values, staged: ReadonlyMap<string, string>): Promise<void> {
  let batch: ColumnChunk[] = [];
  let bytes = 0;
  const flush = async () => {
    const chunks = batch;
    batch = [];
    bytes = 0;
    await write(['columnChunks'], 'relaxed', async ({ store }) => {
      for (const chunk of chunks) await store.put(chunk);
    });
  };
  for await (const part of partsOf(values)) {
    if (part.store !== 'columnChunks') continue;
    const storageKey = staged.get(part.record.storageKey);
    if (storageKey === undefined) continue;
    batch.push({ ...part.record, storageKey });
    bytes += part.record.data.byteLength;
    if (bytes >= batchBytes) await flush();
  }
  if (batch.length > 0) await flush();
}

const touched = [...backedUpStores, 'columnChunks', 'imports'] as const;
type Import = WriteTransaction<[...typeof touched]>;

function makeVisible(records: Records, staged: ReadonlyMap<string, string>): Promise<BackupSummary> {
  return write([...touched], 'strict', async transaction => {
    const { add, update, kept, leftOut } = planMerge(await whatIsHere(transaction), {
      ...records,
      datasetVersions: records.datasetVersions.map(version => ({
        ...version,
        storageKey: staged.get(version.storageKey) ?? version.storageKey,
      })),
    });
    await releaseStaged(transaction, [...staged.values()], add.datasetVersions);
    const summary = eventOf('backup imported', null, `${countOf(add)} records added`, `${kept} kept`);
    await Promise.all([
      ...backedUpStores.flatMap(store => {
        const target = transaction.objectStore(store);
        return store === 'events' ? [] : add[store].map(record => target.add(record as never));
      }),
      ...update.map(model => transaction.objectStore('registeredModels').put(model)),
    ]);
    const events = transaction.objectStore('events');
    for (const event of inWritingOrder(add.events)) await addEvent(events, event, event.who ?? '');
    await addEvent(events, summary);
    const added = Object.fromEntries(backedUpStores.map(store => [store, add[store].length]));
    return { added: added as Record<BackedUpStore, number>, kept, leftOut };
  });
}

async function whatIsHere(transaction: Import): Promise<Here> {
  const keys = await Promise.all(backedUpStores.map(store => transaction.objectStore(store).getAllKeys()));
  const [models, modelVersions, deployments, projects, approvals] = await Promise.all([
    transaction.objectStore('registeredModels').getAll(),
    transaction.objectStore('modelVersions').getAll(),
    transaction.objectStore('deployments').getAll(),
    transaction.objectStore('projects').getAll(),
    transaction.objectStore('approvals').getAll(),
  ]);
  const entries = backedUpStores.map((store, i) => [store, new Set(keys[i])] as const);
  return {
    keys: Object.fromEntries(entries) as unknown as Here['keys'],
    models,
    modelVersions,
    deployments,
    projects,
    approvals,
  };
}

/** The columns now belong to their versions; those of a version that appeared here meanwhile are dropped. */
async function releaseStaged(
  transaction: Import,
  keys: readonly string[],
  added: readonly DatasetVersion[],
): Promise<void> {
  const needed = new Set(added.map(({ storageKey }) => storageKey));
  if (added.some(({ storageKey }) => !keys.includes(storageKey)))
    throw new BackupError('A table was removed here while the backup was being imported. Import it again.');
  for (const key of keys) {
    await transaction.objectStore('imports').delete(key);
    if (!needed.has(key)) await transaction.objectStore('columnChunks').delete(chunksOf(key));
  }
}

/** The events of another device join this one's trail at its end, in their own order; those of before schema 6 have their time alone. */
function inWritingOrder(events: readonly LifecycleEvent[]): readonly LifecycleEvent[] {
  return events.toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0) || a.at - b.at);
}
