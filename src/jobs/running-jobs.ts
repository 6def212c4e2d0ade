const prefix = 'job:';
let runningHere = 0;

/** Counts `work` as a running job until it settles, for this tab and, by a Web Lock, for the others. */
export async function countAsJob<T>(work: () => Promise<T>): Promise<T> {
  runningHere++;
  const working = work().finally(() => runningHere--);
  const settled = working.then(ignore, ignore);
  lockManager()
    ?.request(`${prefix}${crypto.randomUUID()}`, () => settled)
    .catch(ignore);
  return working;
}

/** Whether a job runs in any tab; in this tab alone where the browser has no Web Locks. */
export async function isJobRunning(): Promise<boolean> {
  if (runningHere > 0) return true;
  const held = (await lockManager()?.query())?.held ?? [];
  return held.some(lock => lock.name?.startsWith(prefix));
}

function lockManager(): LockManager | undefined {
  return (globalThis.navigator as { readonly locks?: LockManager } | undefined)?.locks;
}

function ignore(): void {}
