import { readFileSync } from 'node:fs';
import { databaseName } from '../../src/storage/connection.ts';
import { decodeValue } from '../../src/core/plain-data/encode-value.ts';

interface SavedDatabase {
  readonly version: number;
  readonly stores: readonly {
    readonly name: string;
    readonly keyPath: string | string[];
    readonly indexes: readonly { readonly name: string; readonly keyPath: string | string[] }[];
    readonly records: readonly { readonly json: unknown; readonly buffers: readonly string[] }[];
  }[];
}

/** Puts a database back as an older Terrarium left it, without any of today's schema; resolves with it open. */
export function restoreSavedDatabase(fixture: string): Promise<IDBDatabase> {
  const path = new URL(`./fixtures/${fixture}.json`, import.meta.url);
  const saved: SavedDatabase = JSON.parse(readFileSync(path, 'utf8'));
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(databaseName, saved.version);
    opening.addEventListener('upgradeneeded', () => {
      for (const { name, keyPath, indexes, records } of saved.stores) {
        const store = opening.result.createObjectStore(name, { keyPath });
        for (const index of indexes) store.createIndex(index.name, index.keyPath);
        for (const record of records) store.add(valueOf(record));
      }
    });
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
  });
}

function valueOf({
  json,
  buffers,
}: {
  readonly json: unknown;
  readonly buffers: readonly string[];
}): unknown {
  return decodeValue({
    json: JSON.stringify(json),
    buffers: buffers.map(base64 => Uint8Array.from(Buffer.from(base64, 'base64'))),
  });
}
