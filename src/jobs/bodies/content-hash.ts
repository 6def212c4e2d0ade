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

/** The pieces stand in the same memory one after the other. */
function* dictionaryPieces(texts: PackedTexts): Generator<string | Uint8Array> {
  yield `${texts.length};`;
  let room = new Uint8Array(0);
  for (const page of texts.pages()) {
    const most = page.bytes.length + mostBytesOfLength * page.ends.length;
    if (room.length < most) room = new Uint8Array(2 * most);
    yield room.subarray(0, writeWithLengths(page, room));
  }
}

/** A length of ten digits at most, and a colon. */
const mostBytesOfLength = 11;
const colon = 0x3a;
const zero = 0x30;

/** Writes each text of a page after its length; returns how many bytes that is. */
function writeWithLengths({ bytes, ends }: TextPage, target: Uint8Array): number {
  let length = 0;
  let start = 0;
  for (const end of ends) {
    length = writeDecimal(utf16Length(bytes, start, end), target, length);
    target[length++] = colon;
    for (let i = start; i < end; i++) target[length++] = bytes[i]!;
    start = end;
  }
  return length;
}

function writeDecimal(number: number, target: Uint8Array, offset: number): number {
  let end = offset + 1;
  for (let rest = number; rest >= 10; rest = Math.floor(rest / 10)) end++;
  for (let place = end - 1, rest = number; place >= offset; place--, rest = Math.floor(rest / 10))
    target[place] = zero + (rest % 10);
  return end;
}
