import { useEffect, useState } from 'react';
import { type Swept, sweepInterrupted } from '../storage/recovery.ts';
import { Button } from '../ui/buttons/button.tsx';
import { Notice } from '../ui/feedback/notice.tsx';

let sweeping: Promise<Swept> | undefined;

async function sweepAtStart(): Promise<Swept> {
  const swept = await sweepInterrupted();
  // After the page is there: most projects have no rules.
  const { applyRetention } = await import('../storage/governance/retention.ts');
  await applyRetention(Date.now());
  return swept;
}

/** Tidies up once, at the start, after jobs that were cut off, and says which; StorageNotice shows its failures. */
export function RecoveryNotice() {
  const [swept, setSwept] = useState<Swept | null>(null);
  useEffect(() => {
    sweeping ??= sweepAtStart();
    void sweeping.then(setSwept);
  }, []);
  if (swept === null || swept.imports.length + swept.runs.length === 0) return null;
  return (
    <Notice
      title="The last session was cut off"
      actions={
        <Button variant="quiet" onClick={() => setSwept(null)}>
          Dismiss
        </Button>
      }
    >
      {swept.imports.map(one => (
        <p key={one.storageKey}>
          The import of “{one.name}” did not finish; nothing of it was kept. Open the table again.
        </p>
      ))}
      {swept.runs.length > 0 && (
        <p>
          {swept.runs.length === 1 ? 'A training was' : `${swept.runs.length} trainings were`} interrupted and
          can be started again.
        </p>
      )}
    </Notice>
  );
}
