import { lazy, Suspense, useEffect, useState } from 'react';
import type { ErasureTask } from '../lifecycle/erasure/erasure-task.ts';
import { erasureLock, listErasureTasks } from '../storage/erasure/erasure-tasks.ts';
import { isHeld } from '../storage/locks.ts';

/** Seldom needed, so that no start has to load it. */
const ErasureGoingOn = lazy(() =>
  import('./erasure-going-on.tsx').then(module => ({ default: module.ErasureGoingOn })),
);

let looked: Promise<ErasureTask | null> | undefined;

/** Goes on at the start with an erasure that was cut off, and says so on every page: nobody is left half erased in silence. */
export function ErasureNotice() {
  const [task, setTask] = useState<ErasureTask | null>(null);
  useEffect(() => {
    looked ??= cutOff();
    void looked.then(setTask);
  }, []);
  return (
    task && (
      <Suspense>
        <ErasureGoingOn task={task} />
      </Suspense>
    )
  );
}

/** The erasure that was cut off; null where there is none, or another tab is at it. */
async function cutOff(): Promise<ErasureTask | null> {
  const [task] = await listErasureTasks();
  return task === undefined || (await isHeld(erasureLock)) ? null : task;
}
