import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach } from 'vitest';
import { closeConnection } from '../../src/storage/connection.ts';

/** Gives each test of the file a database of its own, empty. */
export function withFreshStorage(): void {
  beforeEach(async () => {
    await closeConnection();
    globalThis.indexedDB = new IDBFactory();
  });
}
