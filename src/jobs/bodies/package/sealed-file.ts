import { argon2id } from 'hash-wasm';
import { PackageError } from '../../../core/packaging/package/package-error.ts';

/*
 * A package behind a passphrase, all numbers little-endian:
 *
 *    0  "Terrarium sealed" (16 bytes ASCII)
 *   16  version of this layout, uint32
 *   20  Argon2id: memory in KiB, iterations, lanes, uint32 each
 *   32  salt (16 bytes)
 *   48  initialisation vector of AES-256-GCM (12 bytes)
 *   60  the archive, encrypted, with its tag of 16 bytes; bytes 0 to 59 are authenticated with it
 */

type Bytes = Uint8Array<ArrayBuffer>;

const magic = new TextEncoder().encode('Terrarium sealed');
const layout = 1;
const headBytes = 60;
/** The second recommendation of RFC 9106: 64 MiB, three passes, four lanes. */
const recommended = { memory: 65_536, iterations: 3, lanes: 4 } as const;
/** A file that asks for more would hold the device up. */
const most = { memory: 1_048_576, iterations: 16, lanes: 16 } as const;

interface Stretching {
  readonly memory: number;
  readonly iterations: number;
  readonly lanes: number;
}

/** Whether a file is a package behind a passphrase. */
export function isSealed(file: Uint8Array): boolean {
  return magic.every((byte, index) => file[index] === byte);
}

/** Puts an archive behind a passphrase. */
export async function seal(
  archive: Bytes,
  passphrase: string,
  stretching: Stretching = recommended,
): Promise<Bytes> {
  const head = new Uint8Array(headBytes);
  head.set(magic);
  const view = new DataView(head.buffer);
  const { memory, iterations, lanes } = stretching;
  [layout, memory, iterations, lanes].forEach((word, index) => view.setUint32(16 + 4 * index, word, true));
  crypto.getRandomValues(head.subarray(32));
  const key = await keyFrom(passphrase, head, stretching);
  const packed = await crypto.subtle.encrypt(cipherOf(head), key, archive);
  const sealed = new Uint8Array(headBytes + packed.byteLength);
  sealed.set(head);
  sealed.set(new Uint8Array(packed), headBytes);
  return sealed;
}

/**
 * The archive behind a passphrase.
 * @throws PackageError when the passphrase is another, or a byte of the file is; or when it is of a newer layout
 */
export async function unseal(file: Bytes, passphrase: string): Promise<Bytes> {
  if (file.length < headBytes + 16 || !isSealed(file))
    throw new PackageError('no package', 'This is no package of Terrarium behind a passphrase.');
  const head = file.slice(0, headBytes);
  const view = new DataView(head.buffer);
  const [version, memory, iterations, lanes] = [0, 1, 2, 3].map(word => view.getUint32(16 + 4 * word, true));
  if (version !== layout)
    throw new PackageError(
      'newer format',
      'This package was sealed by a newer Terrarium. Update it and try again.',
    );
  const stretching = { memory: memory!, iterations: iterations!, lanes: lanes! };
  checkStretching(stretching);
  const key = await keyFrom(passphrase, head, stretching);
  try {
    return new Uint8Array(await crypto.subtle.decrypt(cipherOf(head), key, file.slice(headBytes)));
  } catch (error) {
    throw new PackageError(
      'wrong passphrase',
      'The package does not open: the passphrase is another one, or the file was changed.',
      { cause: error },
    );
  }
}

function checkStretching({ memory, iterations, lanes }: Stretching): void {
  const isFit =
    lanes >= 1 &&
    lanes <= most.lanes &&
    iterations >= 1 &&
    iterations <= most.iterations &&
    memory >= 8 * lanes &&
    memory <= most.memory;
  if (!isFit)
    throw new PackageError(
      'too large',
      'The package asks for more work on its passphrase than Terrarium does.',
    );
}

async function keyFrom(
  passphrase: string,
  head: Bytes,
  { memory, iterations, lanes }: Stretching,
): Promise<CryptoKey> {
  const bytes = await argon2id({
    // The same words typed on another keyboard are the same passphrase.
    password: passphrase.normalize('NFKC'),
    salt: head.subarray(32, 48),
    memorySize: memory,
    iterations,
    parallelism: lanes,
    hashLength: 32,
    outputType: 'binary',
  });
  return crypto.subtle.importKey('raw', bytes.slice(), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

function cipherOf(head: Bytes): AesGcmParams {
  return { name: 'AES-GCM', iv: head.slice(48, headBytes), additionalData: head };
}
