import { createSHA256 } from 'hash-wasm';
import { blobBytes } from './blob-bytes.ts';

const known = new WeakMap<Blob, string>();

/** A blob's bytes as `blobBytes`, hashed as they pass, so that a file that was read need not be read again for its hash. */
export async function* hashedBytes(blob: Blob): AsyncGenerator<Uint8Array> {
  const hash = await createSHA256();
  for await (const chunk of blobBytes(blob)) {
    hash.update(chunk);
    yield chunk;
  }
  known.set(blob, hash.digest());
}

/** SHA-256 of a blob's bytes, hex. */
export async function hashBlob(blob: Blob): Promise<string> {
  if (!known.has(blob)) for await (const _ of hashedBytes(blob));
  return known.get(blob)!;
}
