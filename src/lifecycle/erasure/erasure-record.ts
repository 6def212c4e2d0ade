import { countOf } from '../../core/quality/wording.ts';
import type { Act, LifecycleEvent } from '../governance/event.ts';
import type { ErasedVersion, ErasureTask } from './erasure-task.ts';

/** What the audit trail keeps of an erasure: no value of the person. It is the `after` of its event, as JSON. */
export interface ErasureRecord {
  readonly erasure: string;
  readonly columns: readonly string[];
  readonly versions: readonly ErasedVersion[];
  /** Rows taken out of logged predictions. */
  readonly predictions: number;
  /** Records out of whose texts words were taken. */
  readonly texts: number;
  /** Runs that learned from these rows, or were tested on them. */
  readonly runs: readonly {
    readonly runId: string;
    readonly label: string;
    readonly trainRows: number;
    readonly testRows: number;
    readonly holds: readonly string[];
  }[];
  /** Events out of which words were taken: their places in the trail and the SHA-256 of what they say now. */
  readonly events: readonly (readonly [position: number, hash: string])[];
}

/** An erasure that was done, with who did it and when. */
export interface PastErasure extends ErasureRecord {
  readonly at: number;
  readonly who: string;
}

/** The record of a task that is done. */
export function recordOfErasure(
  task: ErasureTask,
  done: Pick<ErasureRecord, 'texts' | 'events'>,
): ErasureRecord {
  return {
    erasure: task.id,
    columns: task.columns,
    versions: task.erased,
    predictions: task.batches.reduce((sum, { rows }) => sum + rows.length, 0),
    texts: done.texts,
    runs: task.runs.map(({ runId, label, trainRows, testRows, holds }) => ({
      runId,
      label,
      trainRows,
      testRows,
      holds,
    })),
    events: done.events,
  };
}

/** What the event says for a person to read. */
export function erasureInWords({ versions, predictions, texts, runs }: ErasureRecord): string {
  const rows = versions.reduce((sum, version) => sum + version.rows, 0);
  const learned = `${countOf(runs.length, 'model')} learned from them or ${runs.length === 1 ? 'was' : 'were'} tested on them`;
  return `${countOf(rows, 'row')} of ${countOf(versions.length, 'dataset version')}, ${countOf(predictions, 'logged prediction')}, words in ${countOf(texts, 'text')}; ${learned}`;
}

/** The erasures among events, newest first. */
export function pastErasures(events: readonly LifecycleEvent[]): readonly PastErasure[] {
  return events
    .flatMap(event => {
      const record = erasureOf(event);
      return record === null ? [] : [{ ...record, at: event.at, who: event.who }];
    })
    .sort((a, b) => b.at - a.at);
}

/** What an event says of an erasure; null where it speaks of something else, or was meddled with. */
export function erasureOf({ kind, after }: Pick<Act, 'kind' | 'after'>): ErasureRecord | null {
  if (kind !== 'person erased' || after === undefined) return null;
  try {
    return JSON.parse(after) as ErasureRecord;
  } catch {
    return null;
  }
}
