import { read, write } from '../transaction.ts';

const keyName = 'pseudonyms';
const algorithm: HmacKeyGenParams = { name: 'HMAC', hash: 'SHA-256' };

/**
 * This device's key for pseudonyms, made when first asked for. Nothing can read it out, no backup holds it:
 * whoever clears this browser's storage can never again make the same pseudonyms.
 */
export async function pseudonymKey(): Promise<CryptoKey> {
  const stored = await read(['keys'], ({ store }) => store.get(keyName));
  if (stored !== undefined) return stored.key;
  const made = await crypto.subtle.generateKey(algorithm, false, ['sign']);
  return write(['keys'], 'strict', async ({ store }) => {
    // Another tab may have made one meanwhile: the first stays.
    const first = await store.get(keyName);
    if (first !== undefined) return first.key;
    await store.add({ name: keyName, key: made });
    return made;
  });
}
