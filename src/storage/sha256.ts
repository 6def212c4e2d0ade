import { createSHA256, type IHasher } from 'hash-wasm';

let hasher: IHasher | null = null;

/** Makes `sha256` ready; the connection waits for it, so that every transaction can seal events. */
export async function loadSha256(): Promise<void> {
  hasher ??= await createSHA256();
}

/** SHA-256 of a text in UTF-8, in hexadecimal, at once: a transaction would end while Web Crypto is awaited. */
export function sha256(text: string): string {
  if (hasher === null) throw new Error('SHA-256 was not loaded.');
  return hasher.init().update(text).digest();
}
