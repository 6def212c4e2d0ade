import type { IDBPTransaction } from 'idb';
import { type Connection, connection, forgetConnection } from './connection.ts';
import { storageError, tellingError } from './errors.ts';
import type { StoreName, TerrariumSchema } from './schema.ts';

export type ReadTransaction<Names extends StoreName[]> = IDBPTransaction<TerrariumSchema, Names>;
export type WriteTransaction<Names extends StoreName[]> = IDBPTransaction<
  TerrariumSchema,
  Names,
  'readwrite'
>;

/** Reads in one transaction. `work` awaits nothing but its requests, else the transaction ends under it. */
export function read<const Names extends StoreName[], T>(
  stores: Names,
  work: (transaction: ReadTransaction<Names>) => Promise<T>,
): Promise<T> {
  return transact(database => database.transaction(stores, 'readonly'), work);
}

/**
 * Writes in one transaction: resolves after the commit, and where anything fails nothing of it is stored.
 * `strict` is for what a person would grieve for: it is on the disk before this resolves, and with it all
 * that was committed before, since a database has one log.
 * @throws StorageFullError, StorageUnavailableError, StorageBlockedError, or what `work` threw
 */
export function write<const Names extends StoreName[], T>(
  stores: Names,
  durability: 'strict' | 'relaxed',
  work: (transaction: WriteTransaction<Names>) => Promise<T>,
): Promise<T> {
  return transact(database => database.transaction(stores, 'readwrite', { durability }), work);
}

interface Transaction {
  readonly done: Promise<void>;
  abort(): void;
}

async function transact<Tx extends Transaction, T>(
  begin: (database: Connection) => Tx,
  work: (transaction: Tx) => Promise<T>,
): Promise<T> {
  const transaction = await beginOnLiveConnection(begin);
  const failure = transaction.done.then(
    () => null,
    (error: unknown) => error,
  );
  let result: T;
  try {
    result = await work(transaction);
  } catch (error) {
    abortIfUnderWay(transaction);
    throw storageError(tellingError([error, await failure]));
  }
  const error = await failure;
  if (error !== null) throw storageError(error);
  return result;
}

/** A handle that died unnoticed shows when a transaction is begun on it: nothing was done yet, so another is opened. */
async function beginOnLiveConnection<Tx>(begin: (database: Connection) => Tx): Promise<Tx> {
  const handle = connection();
  const database = await handle;
  try {
    return begin(database);
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
    forgetConnection(handle);
    return begin(await connection());
  }
}

function abortIfUnderWay(transaction: Transaction): void {
  try {
    transaction.abort();
  } catch {
    // It ended by itself, which is why we are here.
  }
}
