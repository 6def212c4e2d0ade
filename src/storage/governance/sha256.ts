import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of a text in UTF-8, in hexadecimal, at once: a transaction would end while Web Crypto is awaited. */
export function sha256(text: string): string {
  return bytesToHex(digest(utf8ToBytes(text)));
}

/** The same of bytes, one piece after another. */
export function sha256OfBytes(...pieces: readonly Uint8Array[]): string {
  const hash = digest.create();
  for (const piece of pieces) hash.update(piece);
  return bytesToHex(hash.digest());
}
