import { read, write } from '../transaction.ts';

const privateName = 'package signing, private';
const publicName = 'package signing, public';

/** This device's keys to sign packages with; undefined while it has never signed one. */
export function getSigningKeys(): Promise<CryptoKeyPair | undefined> {
  return read(['keys'], async ({ store }) => {
    const [privateKey, publicKey] = await Promise.all([store.get(privateName), store.get(publicName)]);
    return privateKey && publicKey && { privateKey: privateKey.key, publicKey: publicKey.key };
  });
}

/**
 * The same, made by `make` when first asked for. Nothing can read the private one out, no backup holds it: whoever clears
 * this browser's storage can never again sign as this device.
 */
export async function signingKeys(make: () => Promise<CryptoKeyPair>): Promise<CryptoKeyPair> {
  const stored = await getSigningKeys();
  if (stored !== undefined) return stored;
  const made = await make();
  return write(['keys'], 'strict', async ({ store }) => {
    // Another tab may have made some meanwhile: the first stay.
    const [privateKey, publicKey] = await Promise.all([store.get(privateName), store.get(publicName)]);
    if (privateKey && publicKey) return { privateKey: privateKey.key, publicKey: publicKey.key };
    await Promise.all([
      store.put({ name: privateName, key: made.privateKey }),
      store.put({ name: publicName, key: made.publicKey }),
    ]);
    return made;
  });
}
