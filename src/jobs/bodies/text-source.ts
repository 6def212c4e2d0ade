import { type Encoding, detectEncoding, toUtf8 } from '../../core/table/encoding.ts';
import { blobBytes } from './blob-bytes.ts';

const sampleBytes = 1 << 18;
/** Parts of a blob of this size: one of a million small parts would be slow. */
const partBytes = 1 << 20;

/** The encoding of a text file, told from its first bytes. */
export async function encodingOf(source: Blob): Promise<Encoding> {
  return detectEncoding(new Uint8Array(await source.slice(0, sampleBytes).arrayBuffer()));
}

/** The same text in UTF-8; the source itself where it is that already. */
export async function asUtf8(source: Blob, encoding: Encoding): Promise<Blob> {
  return encoding === 'utf-8' ? source : gather(toUtf8(blobBytes(source), encoding));
}

/** A stream's bytes as a blob, which the browser may keep outside of memory. */
export async function gather(chunks: AsyncIterable<Uint8Array>): Promise<Blob> {
  const parts: Blob[] = [];
  let held: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    held.push(new Uint8Array(chunk));
    length += chunk.length;
    if (length < partBytes) continue;
    parts.push(new Blob(held));
    held = [];
    length = 0;
  }
  return new Blob([...parts, ...held]);
}
