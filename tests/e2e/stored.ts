import type { Page } from 'playwright-core';

/** What lies in each store of the app's database, by key, read from beside the app. */
export type StoredValues = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Every record of every store as JSON, bytes and all; for small tables. */
export function storedValues(page: Page): Promise<StoredValues> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('terrarium');
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error!));
    });
    const stores: Record<string, Record<string, string>> = {};
    await Promise.all(
      [...database.objectStoreNames].map(
        name =>
          new Promise<void>((resolve, reject) => {
            const values: Record<string, string> = {};
            stores[name] = values;
            const request = database.transaction(name).objectStore(name).openCursor();
            request.addEventListener('error', () => reject(request.error!));
            request.addEventListener('success', () => {
              const cursor = request.result;
              if (cursor === null) return resolve();
              values[JSON.stringify(cursor.key)] = JSON.stringify(cursor.value, (_, value: unknown) =>
                value instanceof ArrayBuffer ? [...new Uint8Array(value)] : value,
              );
              cursor.continue();
            });
          }),
      ),
    );
    database.close();
    return stores;
  });
}

/** The keys of each store, in order; for tables of any size. */
export function storedKeys(page: Page): Promise<Readonly<Record<string, readonly unknown[]>>> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('terrarium');
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error!));
    });
    const keysOf = (name: string) =>
      new Promise<[string, unknown[]]>((resolve, reject) => {
        const request = database.transaction(name).objectStore(name).getAllKeys();
        request.addEventListener('success', () => resolve([name, request.result]));
        request.addEventListener('error', () => reject(request.error!));
      });
    const keys = await Promise.all([...database.objectStoreNames].map(keysOf));
    database.close();
    return Object.fromEntries(keys);
  });
}

/** A model that was trained: how each candidate did fold by fold, and the SHA-256 of what was learned, bit by bit. */
export interface StoredModel {
  readonly candidates: Readonly<Record<string, readonly number[]>>;
  readonly pipeline: string;
}

interface StoredRun {
  readonly id: string;
  readonly startedAt: number;
  readonly result: { readonly candidates: readonly { estimator: string; scores: readonly number[] }[] };
}

/** The models of all runs that are done, in the order in which they were begun. */
export function storedModels(page: Page): Promise<readonly StoredModel[]> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('terrarium');
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error!));
    });
    const all = <Value>(store: string) =>
      new Promise<readonly Value[]>((resolve, reject) => {
        const request = database.transaction(store).objectStore(store).getAll();
        request.addEventListener('success', () => resolve(request.result as Value[]));
        request.addEventListener('error', () => reject(request.error!));
      });
    const runs = await all<StoredRun>('runs');
    const artifacts = await all<{ readonly runId: string; readonly pipeline: unknown }>('artifacts');
    database.close();
    return Promise.all(
      runs
        .toSorted((a, b) => a.startedAt - b.startedAt)
        .map(async ({ id, result }) => {
          const { pipeline } = artifacts.find(({ runId }) => runId === id)!;
          const text = JSON.stringify(pipeline, (_, part: unknown) =>
            ArrayBuffer.isView(part) ? Array.from(part as Float64Array, String) : part,
          );
          const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
          return {
            candidates: Object.fromEntries(
              result.candidates.map(({ estimator, scores }) => [estimator, scores]),
            ),
            pipeline: new Uint8Array(digest).join(' '),
          };
        }),
    );
  });
}
