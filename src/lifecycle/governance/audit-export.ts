import type { LifecycleEvent } from './event.ts';

/** The audit trail, one event a line, oldest first: what `public/verify-audit-trail.mjs` reads. */
export function auditTrailText(events: readonly LifecycleEvent[]): string {
  return events
    .toSorted((a, b) => a.position - b.position)
    .map(event => `${JSON.stringify(event)}\n`)
    .join('');
}
