import { createSHA256 } from 'hash-wasm';
import { type CodedColumn, type Table, isNumeric } from '../../core/table/column.ts';

/** Texts are hashed together in pieces of about so many characters. */
const pieceLength = 1 << 16;

/**
 * SHA-256 (hex) of a table's names, kinds and values: the id of its dataset version.
 * Numbers enter as little-endian float64; texts as codes and a dictionary in the order of first appearance, each text
 * after its length.
 */
export async function contentHash(table: Table): Promise<string> {
  const hash = await createSHA256();
  const schema = table.columns.map(({ name, kind }) => [name, kind]);
  hash.update(JSON.stringify({ format: 'terrarium-table/1', rows: table.rows, schema }));
  for (const column of table.columns) {
    const { buffer, byteOffset, byteLength } = isNumeric(column) ? column.values : column.codes;
    hash.update(new Uint8Array(buffer, byteOffset, byteLength));
    if (!isNumeric(column)) for (const piece of dictionaryPieces(column)) hash.update(piece);
  }
  return hash.digest();
}

function* dictionaryPieces({ dictionary }: CodedColumn): Generator<string> {
  let piece = `${dictionary.length};`;
  for (const text of dictionary) {
    piece += `${text.length}:${text}`;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
