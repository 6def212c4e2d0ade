import { holdLock, importLock } from '../storage/locks.ts';
import { dropImport } from '../storage/recovery.ts';

/**
 * Takes back what an import has stored that failed or was cancelled, as soon as its worker has let go of it.
 * Does nothing where the import was completed or stored nothing. What cannot be taken back now, the next start sweeps.
 */
export async function takeBackImport(storageKey: string): Promise<void> {
  try {
    await holdLock(importLock(storageKey), () => dropImport(storageKey));
  } catch (reason) {
    console.warn('What an import left is swept at the next start:', reason);
  }
}
