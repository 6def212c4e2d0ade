import { findMentions, withoutMentions } from '../../core/erasure/mentions.ts';
import {
  type ErasureRecord,
  erasureInWords,
  recordOfErasure,
} from '../../lifecycle/erasure/erasure-record.ts';
import type { ErasureTask } from '../../lifecycle/erasure/erasure-task.ts';
import { sealedText } from '../../lifecycle/governance/audit-chain.ts';
import type { LifecycleEvent } from '../../lifecycle/governance/event.ts';
import { announce } from '../changes.ts';
import { addEvent, eventOf } from '../governance/events.ts';
import { sha256 } from '../governance/sha256.ts';
import { type WriteTransaction, write } from '../transaction.ts';
import { taskName } from './erasure-tasks.ts';
import { type ErasureScope, isWithin } from './scope.ts';
import { type SearchedStore, cacheStores, searchedStores, wordsFor, wordsOf } from './texts-searched.ts';

const touched = [...searchedStores, ...cacheStores, 'settings'] as const;
type Finishing = WriteTransaction<[...typeof touched]>;

/**
 * Takes the words out of the texts that were chosen, drops cached answers that hold any, and writes into the audit trail
 * what was done; with that the task, and the words in it, is gone. Called when all rows are.
 */
export async function finishErasure(task: ErasureTask, scope: ErasureScope): Promise<ErasureRecord> {
  const record = await write([...touched], 'strict', async transaction => {
    const ofTrail = task.mentions.filter(({ store }) => store === 'events');
    for (const { store, key } of task.mentions)
      if (store !== 'events') await takeWords(transaction, store as SearchedStore, key, task);
    await dropCached(transaction, scope, task.words);
    const events = await takeWordsFromTrail(transaction, new Set(ofTrail.map(({ key }) => key)), task.words);
    const done = recordOfErasure(task, { texts: task.mentions.length, events });
    for (const projectId of task.projects) {
      const event = eventOf('person erased', projectId, 'A person’s rows', erasureInWords(done));
      await addEvent(transaction.objectStore('events'), { ...event, after: JSON.stringify(done) });
    }
    await transaction.objectStore('settings').delete(taskName(task.id));
    return done;
  });
  for (const store of touched) announce(store);
  return record;
}

async function takeWords(
  transaction: Finishing,
  name: SearchedStore,
  key: string,
  task: ErasureTask,
): Promise<void> {
  const store = transaction.objectStore(name);
  const record = await store.get(key);
  if (record === undefined) return;
  const told = wordsOf(name, record);
  await store.put({ ...record, ...withoutMentions(told, wordsFor(name, task)) });
}

/** An event keeps the hash that the next one links to; the record of the erasure names the hash of what it says now. */
async function takeWordsFromTrail(
  transaction: Finishing,
  ids: ReadonlySet<string>,
  words: readonly string[],
): Promise<ErasureRecord['events']> {
  const events = transaction.objectStore('events');
  const changed: [number, string][] = [];
  for (const id of ids) {
    const event = await events.get(id);
    if (event === undefined) continue;
    const told: LifecycleEvent = { ...event, ...withoutMentions(wordsOf('events', event), words) };
    await events.put(told);
    changed.push([told.position, sha256(sealedText(told))]);
  }
  return changed.sort(([a], [b]) => a - b);
}

async function dropCached(
  transaction: Finishing,
  scope: ErasureScope,
  words: readonly string[],
): Promise<void> {
  for (const name of cacheStores) {
    const store = transaction.objectStore(name);
    let cursor = await store.openCursor();
    while (cursor !== null) {
      const record: object = cursor.value;
      // What was asked stands in the key of an answer.
      const told = { key: String(cursor.primaryKey), record };
      if (isWithin(scope, name, record) && findMentions(told, words).length > 0) await cursor.delete();
      cursor = await cursor.continue();
    }
  }
}
