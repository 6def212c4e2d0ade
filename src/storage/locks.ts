/** The lock that an import holds while it writes its chunks. */
export function importLock(storageKey: string): string {
  return `import:${storageKey}`;
}

/** The lock that a training holds while its run is `running`. */
export function runLock(runId: string): string {
  return `run:${runId}`;
}

const heldHere = new Set<string>();

/** Does `work` while holding the lock; the browser lets go of it when the work, the worker or the tab ends. */
export async function holdLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  const manager = lockManager();
  if (manager !== undefined) return (await manager.request(name, work)) as T;
  heldHere.add(name);
  try {
    return await work();
  } finally {
    heldHere.delete(name);
  }
}

/** Does `work` while holding all of these locks. */
export function holdLocks<T>(names: readonly string[], work: () => Promise<T>): Promise<T> {
  const [first, ...rest] = names;
  return first === undefined ? work() : holdLock(first, () => holdLocks(rest, work));
}

/** Whether anyone holds the lock: in any tab or worker, or where `locksSpanTabs` is false, in this realm. */
export async function isHeld(name: string): Promise<boolean> {
  const manager = lockManager();
  if (manager === undefined) return heldHere.has(name);
  return (await manager.query()).held?.some(lock => lock.name === name) ?? false;
}

/** False where the browser has no Web Locks: then nobody can tell an interrupted job from one in another tab. */
export function locksSpanTabs(): boolean {
  return lockManager() !== undefined;
}

function lockManager(): LockManager | undefined {
  return (globalThis.navigator as { readonly locks?: LockManager } | undefined)?.locks;
}
