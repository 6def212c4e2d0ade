import type { IndexKey, IndexNames, StoreKey, StoreValue } from 'idb';
import type { StoreName, TerrariumSchema } from './schema.ts';

/** A transaction over these stores, and perhaps others, as far as it takes out and replaces records (`Reading` reads). */
export interface Writing<Names extends StoreName> {
  objectStore<Name extends Names>(name: Name): StoreWriting<Name>;
}

interface StoreWriting<Name extends StoreName> {
  put(value: StoreValue<TerrariumSchema, Name>): Promise<unknown>;
  delete(key: StoreKey<TerrariumSchema, Name> | IDBKeyRange): Promise<void>;
  index<Index extends IndexNames<TerrariumSchema, Name>>(name: Index): IndexWriting<Name, Index>;
}

interface IndexWriting<Name extends StoreName, Index extends IndexNames<TerrariumSchema, Name>> {
  getAll(
    query?: IndexKey<TerrariumSchema, Name, Index> | IDBKeyRange | null,
  ): Promise<StoreValue<TerrariumSchema, Name>[]>;
  getAllKeys(
    query?: IndexKey<TerrariumSchema, Name, Index> | IDBKeyRange | null,
  ): Promise<StoreKey<TerrariumSchema, Name>[]>;
}
