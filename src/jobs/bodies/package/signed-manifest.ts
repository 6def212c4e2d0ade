import { messageOf } from '../../../core/errors.ts';
import type { PackageFiles } from '../../../core/packaging/package/package-content.ts';
import { PackageError } from '../../../core/packaging/package/package-error.ts';
import { manifestPath, signedByPath } from '../../../core/packaging/package/part-paths.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Who vouches for a package: a name that anybody may write, and the fingerprint of a key that only its owner has. */
export interface Signer {
  readonly name: string;
  /** SHA-256 of the public key (SPKI) in hexadecimal. */
  readonly fingerprint: string;
}

interface SignedBy {
  readonly name: string;
  readonly algorithm: typeof algorithm;
  /** SPKI in base64. */
  readonly publicKey: string;
  /** Over the bytes of the manifest and the name, in base64. */
  readonly signature: string;
}

const algorithm = 'ECDSA P-256 SHA-256';
const keyKind = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const signing = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** A pair of keys to sign with; no script can read the private one out. */
export function makeSigningKeys(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(keyKind, false, ['sign', 'verify']);
}

/** By which a key is known: SHA-256 of the public key (SPKI) in hexadecimal. */
export async function fingerprintOf(publicKey: CryptoKey): Promise<string> {
  const spki = await crypto.subtle.exportKey('spki', publicKey);
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', spki)));
}

/** The files with a signature over their manifest, which holds the SHA-256 of every part. */
export async function signPackage(
  files: PackageFiles,
  { name, keys }: { readonly name: string; readonly keys: CryptoKeyPair },
): Promise<PackageFiles> {
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', keys.publicKey));
  const message = signedMessage(files.get(manifestPath)!, name);
  const signature = new Uint8Array(await crypto.subtle.sign(signing, keys.privateKey, message));
  const told: SignedBy = { name, algorithm, publicKey: base64(spki), signature: base64(signature) };
  return new Map([...files, [signedByPath, new TextEncoder().encode(`${JSON.stringify(told, null, 2)}\n`)]]);
}

/** Who signed a package; null where nobody did. @throws PackageError when the signature does not hold */
export async function signerOf(files: PackageFiles): Promise<Signer | null> {
  const file = files.get(signedByPath);
  if (file === undefined) return null;
  try {
    const { name, publicKey, signature } = readSignedBy(file);
    const spki = fromBase64(publicKey);
    const key = await crypto.subtle.importKey('spki', spki, keyKind, true, ['verify']);
    const message = signedMessage(files.get(manifestPath)!, name);
    if (!(await crypto.subtle.verify(signing, key, fromBase64(signature), message)))
      throw new Error('it is of another manifest, name or key');
    return { name, fingerprint: await fingerprintOf(key) };
  } catch (error) {
    throw new PackageError('bad signature', `The package's signature does not hold: ${messageOf(error)}.`, {
      cause: error,
    });
  }
}

function readSignedBy(file: Bytes): SignedBy {
  const told: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file));
  if (typeof told !== 'object' || told === null) throw new TypeError('it is no object');
  const { name, publicKey, signature, ...rest } = told as Readonly<Record<string, unknown>>;
  if (rest['algorithm'] !== algorithm) throw new TypeError(`it is not by ${algorithm}`);
  if (typeof name !== 'string' || typeof publicKey !== 'string' || typeof signature !== 'string')
    throw new TypeError('it is not whole');
  return { name, algorithm, publicKey, signature };
}

function signedMessage(manifest: Bytes, name: string): Bytes {
  const owner = new TextEncoder().encode(`\n${name}`);
  const message = new Uint8Array(manifest.length + owner.length);
  message.set(manifest);
  message.set(owner, manifest.length);
  return message;
}

function base64(bytes: Bytes): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Bytes {
  return Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}
