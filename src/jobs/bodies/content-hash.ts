import { createSHA256 } from 'hash-wasm';
import type { Table } from '../../core/table/column.ts';
import { packedColumn } from '../../core/table/packed-column.ts';
import { type PackedTexts, type TextPage, utf16Length } from '../../core/table/packed-texts.ts';
import { eachPart } from '../../core/table/packed-values.ts';

/**
 * SHA-256 (hex) of a table's names, kinds and values: the id of its dataset version.
 * Numbers enter as little-endian float64; texts as int32 codes and a dictionary in the order of first appearance, each
 * text in UTF-8 after its length in UTF-16 code units.
 */
export async function contentHash(table: Table): Promise<string> {
  const hash = await createSHA256();
  const schema = table.columns.map(({ name, kind }) => [name, kind]);
  hash.update(JSON.stringify({ format: 'terrarium-table/1', rows: table.rows, schema }));
  for (const column of table.columns.map(packedColumn)) {
    if ('values' in column)
      for (const part of eachPart(column.values, float64s)) hash.update(new Uint8Array(part.buffer));
    else {
      for (const part of eachPart(column.codes, int32s)) hash.update(new Uint8Array(part.buffer));
      for (const piece of dictionaryPieces(column.texts)) hash.update(piece);
    }
  }
  return hash.digest();
}

const float64s = (length: number) => new Float64Array(length);
const int32s = (length: number) => new Int32Array(length);

function* dictionaryPieces(texts: PackedTexts): Generator<string | Uint8Array> {
  yield `${texts.length};`;
  for (const page of texts.pages()) yield withLengths(page);
}

/** A length of ten digits at most, and a colon. */
const mostBytesOfLength = 11;

/** Each text of a page after its length. */
function withLengths({ bytes, ends }: TextPage): Uint8Array {
  const target = new Uint8Array(bytes.length + mostBytesOfLength * ends.length);
  let length = 0;
  let start = 0;
  for (const end of ends) {
    for (const digit of String(utf16Length(bytes, start, end))) target[length++] = digit.charCodeAt(0);
    target[length++] = colon;
    target.set(bytes.subarray(start, end), length);
    length += end - start;
    start = end;
  }
  return target.subarray(0, length);
}

const colon = ':'.charCodeAt(0);
