import { findMentions as findIn } from '../../core/erasure/mentions.ts';
import type { FoundMention } from '../../lifecycle/erasure/found-person.ts';
import { read } from '../transaction.ts';
import { type ErasureScope, isWithin } from './scope.ts';
import { type SearchedStore, labelOfStore, searchedStores, wordsFor, wordsOf } from './texts-searched.ts';

/** Characters around a word that show what it is about. */
const excerptReach = 60;

/** Every text within the scope, outside of tables, that holds one of the words; the values of data alone for those that nobody else has. */
export async function findMentions(
  scope: ErasureScope,
  sought: { readonly words: readonly string[]; readonly shared: readonly string[] },
  report: (fraction: number) => void,
): Promise<readonly FoundMention[]> {
  const found: FoundMention[] = [];
  for (const [s, store] of searchedStores.entries()) {
    report(s / searchedStores.length);
    found.push(...(await mentionsIn(store, scope, wordsFor(store, sought))));
  }
  return found;
}

async function mentionsIn(
  store: SearchedStore,
  scope: ErasureScope,
  words: readonly string[],
): Promise<readonly FoundMention[]> {
  if (words.length === 0) return [];
  const [keys, records] = await read([store], transaction =>
    Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]),
  );
  return records.flatMap((record, r) => {
    if (!isWithin(scope, store, record)) return [];
    return findIn(wordsOf(store, record), words).map(({ path, text }) => ({
      store,
      key: String(keys[r]),
      what: labelOfStore(store),
      path,
      excerpt: excerptOf(text, words),
    }));
  });
}

function excerptOf(text: string, words: readonly string[]): string {
  const lower = text.toLowerCase();
  const places = words.map(word => lower.indexOf(word.toLowerCase())).filter(place => place !== -1);
  const from = Math.max(0, Math.min(...places, text.length) - excerptReach);
  const to = Math.min(text.length, from + 3 * excerptReach);
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}
