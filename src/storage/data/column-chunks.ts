import type { ColumnChunk, DictionaryChunk, RowChunk } from '../schema.ts';
import { type Column, type ColumnSchema, isNumericKind } from '../../core/table/column.ts';
import { packedColumn } from '../../core/table/packed-column.ts';
import type { PackedTexts } from '../../core/table/packed-texts.ts';
import { unpackValues } from '../../core/table/packed-values.ts';
import { cutTexts } from './cut-texts.ts';
import { StorageDamagedError } from '../errors.ts';

/** IndexedDB is fastest with records of one to four MiB. */
const chunkBytes = 1024 * 1024;
/** A dictionary chunk is closed once it holds so much text, in UTF-16 code units, or so many texts. */
const chunkUnits = chunkBytes;
const chunkTexts = chunkBytes / Uint32Array.BYTES_PER_ELEMENT;
const bytesPerValue = { numeric: Float64Array.BYTES_PER_ELEMENT, coded: Int32Array.BYTES_PER_ELEMENT };

/** Rows that one record holds: 131,072 values, or 262,144 codes. */
export function rowsPerChunk(kind: ColumnSchema['kind']): number {
  return chunkBytes / bytesPerValue[isNumericKind(kind) ? 'numeric' : 'coded'];
}

/** All chunks stored under a key. */
export function chunksOf(storageKey: string): IDBKeyRange {
  return IDBKeyRange.bound([storageKey], [storageKey, []]);
}

/** All chunks of one column: its dictionary from the end backwards, then its rows in order. */
export function chunksOfColumn(storageKey: string, column: number): IDBKeyRange {
  return IDBKeyRange.bound([storageKey, column], [storageKey, column, []]);
}

/** The dictionary chunks at or before the one that holds `code`, which comes first. */
export function dictionaryFrom(storageKey: string, column: number, code: number): IDBKeyRange {
  return IDBKeyRange.bound([storageKey, column, -1 - code], [storageKey, column, -1]);
}

/** A column cut into records of about one MiB. Lone surrogates, which no decoded file holds, become U+FFFD. */
export function* encodeColumn(storageKey: string, index: number, column: Column): Generator<ColumnChunk> {
  const packed = packedColumn(column);
  const values = 'values' in packed ? packed.values : packed.codes;
  const create = (length: number) => ('values' in packed ? new Float64Array(length) : new Int32Array(length));
  const step = rowsPerChunk(column.kind);
  for (let start = 0, chunk = 0; start < values.length; start += step, chunk++) {
    const part = unpackValues(values, create(Math.min(step, values.length - start)), start);
    yield { storageKey, column: index, chunk, data: part.buffer };
  }
  if ('texts' in packed) yield* encodeDictionary(storageKey, index, packed.texts);
}

function* encodeDictionary(
  storageKey: string,
  column: number,
  texts: PackedTexts,
): Generator<DictionaryChunk> {
  let first = 0;
  for (const { bytes, ends } of cutTexts(texts.pages(), chunkUnits, chunkTexts)) {
    yield { storageKey, column, chunk: -1 - first, data: bytes.buffer, ends: ends.buffer };
    first += ends.length;
  }
}

export function isDictionaryChunk(chunk: ColumnChunk): chunk is DictionaryChunk {
  return chunk.chunk < 0;
}

/** The code of a dictionary chunk's first text. */
export function firstCode(chunk: DictionaryChunk): number {
  return -1 - chunk.chunk;
}

/** The texts of one dictionary chunk. */
export function decodeTexts(chunk: DictionaryChunk): string[] {
  // A byte order mark is a character like any other inside a cell.
  const all = new TextDecoder('utf-8', { ignoreBOM: true }).decode(chunk.data);
  let start = 0;
  return Array.from(new Uint32Array(chunk.ends), end => {
    const text = all.slice(start, end);
    start = end;
    return text;
  });
}

/** A whole column from all of its chunks, in key order. @throws StorageDamagedError when rows or texts are lacking. */
export function decodeColumn(schema: ColumnSchema, rows: number, chunks: readonly ColumnChunk[]): Column {
  const { name, kind } = schema;
  const rowChunks = chunks.filter(chunk => !isDictionaryChunk(chunk));
  if (isNumericKind(kind)) return { name, kind, values: joinRows(new Float64Array(rows), name, rowChunks) };
  const codes = joinRows(new Int32Array(rows), name, rowChunks);
  const dictionary = chunks.filter(isDictionaryChunk).reverse().flatMap(decodeTexts);
  for (const code of codes) if (code >= dictionary.length) throw damaged(name);
  return { name, kind, codes, dictionary };
}

function joinRows<Values extends Float64Array<ArrayBuffer> | Int32Array<ArrayBuffer>>(
  values: Values,
  name: string,
  chunks: readonly RowChunk[],
): Values {
  const bytes = new Uint8Array(values.buffer);
  const stored = chunks.reduce((sum, chunk) => sum + chunk.data.byteLength, 0);
  if (stored !== bytes.length) throw damaged(name);
  let offset = 0;
  for (const { data } of chunks) {
    bytes.set(new Uint8Array(data), offset);
    offset += data.byteLength;
  }
  return values;
}

/** The error for a column whose chunks do not make it up. */
export function damaged(column: string): StorageDamagedError {
  return new StorageDamagedError(
    `The stored values of column "${column}" are incomplete. Import the table again, or restore it from a backup.`,
  );
}
