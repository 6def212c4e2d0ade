import { type IDBPDatabase, type OpenDBCallbacks, openDB } from 'idb';
import type { Profile } from '../lifecycle/governance/profile.ts';
import { profileSetting, setActor } from './governance/actor.ts';
import { tellHere } from './changes.ts';
import { StorageBlockedError, StorageFullError, StorageUnavailableError, storageError } from './errors.ts';
import { databaseVersion, migrate } from './migrations.ts';
import type { TerrariumSchema } from './schema.ts';

export type Connection = IDBPDatabase<TerrariumSchema>;

export const databaseName = 'terrarium';

/** Other tabs close at once when asked, but first finish the transaction that they are in. */
const patienceMs = 3000;

let current: Promise<Connection> | null = null;

/**
 * The one connection of this realm, opened on first use and again after it was lost.
 * @throws StorageUnavailableError, StorageBlockedError, StorageFullError
 */
export function connection(): Promise<Connection> {
  if (current === null) {
    const opened = open(() => forget(opened));
    current = opened;
    opened.catch(() => forget(opened));
  }
  return current;
}

/** Lets go of a handle that turned out dead; the next call opens another. */
export function forgetConnection(dead: Promise<Connection>): void {
  forget(dead);
}

/** Closes this realm's connection, after the transactions under way. */
export async function closeConnection(): Promise<void> {
  const closing = current;
  current = null;
  const database = await closing?.catch(() => null);
  database?.close();
}

function forget(handle: Promise<Connection>): void {
  if (current === handle) current = null;
}

async function open(lost: () => void): Promise<Connection> {
  if (typeof indexedDB === 'undefined') throw unavailable();
  let migrationError: unknown = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let gaveUp = false;
  let giveUp: (reason: StorageBlockedError) => void = ignore;
  const givingUp = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  const opening = openDatabase({
    upgrade(database, oldVersion, _newVersion, transaction) {
      migrate(database as unknown as IDBPDatabase, oldVersion, transaction as never).catch(error => {
        migrationError = error;
        transaction.done.catch(ignore);
        transaction.abort();
      });
    },
    blocked() {
      waiting = setTimeout(() => {
        gaveUp = true;
        giveUp(blockedByTab());
      }, patienceMs);
    },
    blocking(_currentVersion, _blockedVersion, event) {
      (event.target as IDBDatabase).close();
      lost();
      tellHere('connection');
    },
    terminated: lost,
  });
  const opened = opening.then(recallActor);
  opening.then(database => {
    if (!gaveUp) return;
    database.close();
    tellHere('connection');
  }, ignore);
  try {
    return await Promise.race([opened, givingUp]);
  } catch (error) {
    throw openingError(migrationError ?? error);
  } finally {
    clearTimeout(waiting);
  }
}

/** Whoever was at work here last is so still. */
async function recallActor(database: Connection): Promise<Connection> {
  const profile = await database.get('settings', profileSetting);
  setActor((profile?.value as Profile | undefined)?.name ?? '');
  return database;
}

/** Async, because some browsers throw at once where they refuse, rather than through the request. */
async function openDatabase(callbacks: OpenDBCallbacks<TerrariumSchema>): Promise<Connection> {
  return openDB(databaseName, databaseVersion, callbacks);
}

function ignore(): void {}

function openingError(error: unknown): Error {
  const told = storageError(error);
  return told instanceof StorageFullError || told instanceof StorageBlockedError ? told : unavailable(error);
}

function blockedByTab(): StorageBlockedError {
  return new StorageBlockedError(
    'Another tab keeps an older version of Terrarium open, so its data cannot be brought up to date. ' +
      'Close the other Terrarium tabs, then try again. Nothing was changed.',
  );
}

function unavailable(cause?: unknown): StorageUnavailableError {
  const detail =
    cause instanceof Error && cause.message !== '' ? ` (The browser says: ${cause.message})` : '';
  return new StorageUnavailableError(
    'This browser does not let Terrarium store data here, perhaps because of private browsing, a setting that blocks ' +
      `site data, or a full or damaged profile. Open Terrarium in an ordinary window, or restart the browser.${detail}`,
    { cause },
  );
}
