import { verifyEvents } from '../storage/governance/events.ts';
import { Notice } from '../ui/feedback/notice.tsx';
import { useLoaded } from '../ui/loading/use-loaded.ts';

/** Says when the audit trail is not as it was written: looked over once, when the app opens. */
export function AuditNotice() {
  const loaded = useLoaded(verifyEvents, []);
  if (loaded.state !== 'done' || loaded.value.state === 'whole') return null;
  return (
    <Notice tone="danger" title="The audit trail was changed outside of Terrarium">
      {loaded.value.reason} The events are on each project’s Govern page, where they can be downloaded and
      verified. Nothing else was touched by this check.
    </Notice>
  );
}
