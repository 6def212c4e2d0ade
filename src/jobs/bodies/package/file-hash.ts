import { createSHA256 } from 'hash-wasm';
import type { HashOf } from '../../../core/packaging/package/package-content.ts';

/** SHA-256 in hexadecimal, at once, after WebAssembly was made ready. */
export async function fileHash(): Promise<HashOf> {
  const hash = await createSHA256();
  return bytes => hash.init().update(bytes).digest();
}
