import { type Column, type ColumnSchema, isNumericKind } from '../../core/table/column.ts';
import { createChunkCache } from './chunk-cache.ts';
import {
  damaged,
  decodeTexts,
  dictionaryFrom,
  firstCode,
  isDictionaryChunk,
  rowsPerChunk,
} from './column-chunks.ts';
import type { ReadTransaction } from '../transaction.ts';

type Chunks = ReadTransaction<['columnChunks']>['store'];

/** A stretch of a dictionary, decoded. */
interface Texts {
  readonly first: number;
  readonly texts: readonly string[];
}

/** A column as it is stored: where, and what it is. */
export interface StoredColumn {
  readonly storageKey: string;
  readonly index: number;
  readonly schema: ColumnSchema;
}

const cacheBytes = 48 * 1024 * 1024;
const rowCache = createChunkCache<ArrayBuffer>(cacheBytes);
const textCache = createChunkCache<Texts>(cacheBytes);

/** Rows `from` to `to` − 1 of a column; reads only the chunks that hold them, and not those read lately. */
export async function readPart(
  store: Chunks,
  column: StoredColumn,
  from: number,
  to: number,
): Promise<Column> {
  const { name, kind } = column.schema;
  const bytes = await readBytes(store, column, from, to);
  if (isNumericKind(kind)) return { name, kind, values: new Float64Array(bytes) };
  const stored = new Int32Array(bytes);
  const used = Int32Array.from(new Set(stored))
    .filter(code => code !== -1)
    .sort();
  const dictionary = await readTexts(store, column, used);
  const position = new Map(Array.from(used, (code, place) => [code, place]));
  return { name, kind, codes: stored.map(code => position.get(code) ?? -1), dictionary };
}

async function readBytes(
  store: Chunks,
  column: StoredColumn,
  from: number,
  to: number,
): Promise<ArrayBuffer> {
  const { name, kind } = column.schema;
  const perChunk = rowsPerChunk(kind);
  const bytesPerRow = isNumericKind(kind) ? Float64Array.BYTES_PER_ELEMENT : Int32Array.BYTES_PER_ELEMENT;
  const bytes = new Uint8Array((to - from) * bytesPerRow);
  for (let row = from; row < to; ) {
    const chunk = Math.floor(row / perChunk);
    const end = Math.min(to, (chunk + 1) * perChunk);
    const data = new Uint8Array(await rowChunk(store, column, chunk));
    const offset = (row - chunk * perChunk) * bytesPerRow;
    const length = (end - row) * bytesPerRow;
    if (offset + length > data.length) throw damaged(name);
    bytes.set(data.subarray(offset, offset + length), (row - from) * bytesPerRow);
    row = end;
  }
  return bytes.buffer;
}

async function rowChunk(store: Chunks, column: StoredColumn, chunk: number): Promise<ArrayBuffer> {
  const key = `${column.storageKey}/${column.index}/${chunk}`;
  const cached = rowCache.get(key);
  if (cached !== undefined) return cached;
  const stored = await store.get([column.storageKey, column.index, chunk]);
  if (stored === undefined) throw damaged(column.schema.name);
  rowCache.set(key, stored.data, stored.data.byteLength);
  return stored.data;
}

/** The texts of ascending codes; ascending, so that each chunk is read at most once. */
async function readTexts(store: Chunks, column: StoredColumn, codes: Int32Array): Promise<string[]> {
  const key = `${column.storageKey}/${column.index}`;
  const found: string[] = [];
  let current = textCache.get(key);
  for (const code of codes) {
    if (current === undefined || code < current.first || code >= current.first + current.texts.length) {
      const stored = await store.get(dictionaryFrom(column.storageKey, column.index, code));
      if (stored === undefined || !isDictionaryChunk(stored)) throw damaged(column.schema.name);
      current = { first: firstCode(stored), texts: decodeTexts(stored) };
      textCache.set(key, current, 2 * stored.data.byteLength + stored.ends.byteLength);
    }
    const text = current.texts[code - current.first];
    if (text === undefined) throw damaged(column.schema.name);
    found.push(text);
  }
  return found;
}
