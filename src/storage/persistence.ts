import { announce } from './changes.ts';
import { readSetting, writeSetting } from './settings.ts';

export interface PersistenceState {
  /** False where the browser has no notion of it. */
  readonly supported: boolean;
  /** Whether the browser has promised not to evict the data by itself. */
  readonly persistent: boolean;
  /** When the browser was asked, and what it said; null before. */
  readonly asked: { readonly at: number; readonly granted: boolean } | null;
}

const settingName = 'persistence';

type Manager = Pick<StorageManager, 'estimate' | 'persisted'> & { persist?(): Promise<boolean> };

/**
 * Asks the browser to keep the data for good, from a page only, and remembers the answer.
 * Asks once: some browsers ask the person each time. `again` is for a button that a person presses.
 */
export async function requestPersistence({ again = false } = {}): Promise<PersistenceState> {
  const before = await persistenceState();
  if (before.persistent || !before.supported || (before.asked !== null && !again)) return before;
  const granted = (await storageManager()?.persist?.()) ?? false;
  const asked = { at: Date.now(), granted };
  await writeSetting(settingName, asked);
  announce('settings');
  return { supported: true, persistent: granted, asked };
}

export async function persistenceState(): Promise<PersistenceState> {
  const manager = storageManager();
  const [persistent, asked] = await Promise.all([manager?.persisted() ?? false, readSetting(settingName)]);
  return { supported: manager?.persist !== undefined, persistent, asked: isAnswer(asked) ? asked : null };
}

/** What the browser says is used and may be used in all, in bytes; null where it does not say. It is no more than a guess. */
export async function storageEstimate(): Promise<{ readonly usage: number; readonly quota: number } | null> {
  const estimate = await storageManager()?.estimate();
  if (estimate?.usage === undefined || estimate.quota === undefined) return null;
  return { usage: estimate.usage, quota: estimate.quota };
}

function storageManager(): Manager | undefined {
  return (globalThis.navigator as { readonly storage?: Manager } | undefined)?.storage;
}

function isAnswer(value: unknown): value is NonNullable<PersistenceState['asked']> {
  return typeof value === 'object' && value !== null && 'at' in value && 'granted' in value;
}
