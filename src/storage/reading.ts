import type { IndexKey, IndexNames, StoreKey, StoreValue } from 'idb';
import type { StoreName, TerrariumSchema } from './schema.ts';

/** A transaction over these stores, and perhaps others, as far as it reads: what a function asks that works within one. */
export interface Reading<Names extends StoreName> {
  objectStore<Name extends Names>(name: Name): StoreReading<Name>;
}

interface StoreReading<Name extends StoreName> {
  get(key: StoreKey<TerrariumSchema, Name>): Promise<StoreValue<TerrariumSchema, Name> | undefined>;
  getAll(
    query?: StoreKey<TerrariumSchema, Name> | IDBKeyRange | null,
  ): Promise<StoreValue<TerrariumSchema, Name>[]>;
  index<Index extends IndexNames<TerrariumSchema, Name>>(name: Index): IndexReading<Name, Index>;
}

interface IndexReading<Name extends StoreName, Index extends IndexNames<TerrariumSchema, Name>> {
  getAll(
    query?: IndexKey<TerrariumSchema, Name, Index> | IDBKeyRange | null,
  ): Promise<StoreValue<TerrariumSchema, Name>[]>;
}
