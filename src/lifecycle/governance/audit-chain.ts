import { erasureOf } from '../erasure/erasure-record.ts';
import type { Act, LifecycleEvent } from './event.ts';

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export type Sha256 = (text: string) => string;

/** Where the next event joins: the last one's place and hash. */
export type ChainEnd = Pick<LifecycleEvent, 'position' | 'hash'> | null;

/** An act as the next link of the chain: each event's hash covers the one before it, so that none can be changed unseen. */
export function sealEvent(act: Act, who: string, last: ChainEnd, sha256: Sha256): LifecycleEvent {
  const unsealed = { ...act, position: (last?.position ?? -1) + 1, who, previous: last?.hash ?? '' };
  return { ...unsealed, hash: sha256(sealedText(unsealed)) };
}

/** What is hashed; `public/verify-audit-trail.mjs` builds the same text. */
export function sealedText(event: Omit<LifecycleEvent, 'hash'>): string {
  const { previous, position, who, id, at, projectId, kind, subject, detail, before, after } = event;
  return JSON.stringify([
    previous,
    position,
    who,
    id,
    at,
    projectId,
    kind,
    subject,
    detail,
    before ?? null,
    after ?? null,
  ]);
}

export type ChainVerdict =
  | {
      readonly state: 'whole';
      readonly events: number;
      readonly head: string;
      /** Events that lost words to an erasure; absent where none did. */
      readonly cleared?: number;
    }
  | { readonly state: 'broken'; readonly position: number; readonly reason: string };

/**
 * Looks every link over; words that an erasure took out of an event are vouched for by the erasure's own, later event.
 * `events` stand in the order of their positions. The last events missing cannot be seen from the chain alone.
 */
export function verifyChain(events: readonly LifecycleEvent[], sha256: Sha256): ChainVerdict {
  const vouched = new Map(
    events.flatMap(event => erasureOf(event)?.events.filter(([earlier]) => earlier < event.position) ?? []),
  );
  let previous = '';
  let cleared = 0;
  for (const [place, event] of events.entries()) {
    const { position } = event;
    if (position !== place)
      return { state: 'broken', position: place, reason: `Event ${place + 1} is missing.` };
    if (event.previous !== previous)
      return {
        state: 'broken',
        position,
        reason: `Event ${place + 1} does not follow the event before it.`,
      };
    const hash = sha256(sealedText(event));
    if (hash !== event.hash) cleared++;
    if (hash !== event.hash && hash !== vouched.get(position))
      return { state: 'broken', position, reason: `Event ${place + 1} was changed after it was written.` };
    previous = event.hash;
  }
  return { state: 'whole', events: events.length, head: previous, ...(cleared > 0 && { cleared }) };
}
