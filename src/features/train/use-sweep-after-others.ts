import { useEffect } from 'react';
import type { Run } from '../../lifecycle/training/run.ts';
import { holdLock, runLock } from '../../storage/locks.ts';
import { sweepInterrupted } from '../../storage/recovery.ts';

/**
 * Has runs that are not this tab's own swept up as soon as nobody works on them: their tab was closed, or this one
 * was reloaded and the old worker outlived the sweep at the app's start.
 */
export function useSweepAfterOthers(runs: readonly Run[], ownRunId: string | null): void {
  const others = runs.filter(run => run.state === 'running' && run.id !== ownRunId).map(run => run.id);
  const key = others.join(' ');
  useEffect(() => {
    for (const id of key.split(' ').filter(Boolean)) void sweepOnceFree(id);
  }, [key]);
}

/** The browser grants the lock when the one at work lets go of it, however it ends. */
async function sweepOnceFree(runId: string): Promise<void> {
  await holdLock(runLock(runId), async () => {});
  await sweepInterrupted();
}
