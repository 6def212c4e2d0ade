import { insightKind } from '../../lifecycle/evaluation/insight-kind.ts';
import type { Insight } from '../../lifecycle/evaluation/insight.ts';
import { announce } from '../changes.ts';
import { read, write } from '../transaction.ts';

/** The answer of this name (`insightId`); undefined where the question was not asked yet. */
export function getInsight(id: string): Promise<Insight | undefined> {
  return read(['insights'], ({ store }) => store.get(id));
}

/** The ids of all that was answered about a run or a dataset version. */
export function listInsightIds(subject: string): Promise<string[]> {
  return read(['insights'], ({ store }) => store.getAllKeys(insightsOf(subject)));
}

/** Keeps an answer for the next time; losing one costs the time to compute it. */
export async function saveInsight(insight: Insight): Promise<void> {
  await write(['insights'], 'relaxed', async ({ store }) => {
    await store.put(insight);
  });
  announce('insights');
}

/** The kinds of questions about a run or a dataset version that were answered. */
export async function listInsightKinds(subject: string): Promise<readonly string[]> {
  return [...new Set((await listInsightIds(subject)).map(insightKind))];
}

/** The keys of all answers about a run or a dataset version; to questions of one kind, or all. */
export function insightsOf(subject: string, kind?: string): IDBKeyRange {
  const start = kind === undefined ? `${subject} ` : `${subject} ${kind} `;
  return IDBKeyRange.bound(start, `${start}\uffff`);
}
