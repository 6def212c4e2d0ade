import { InputError } from '../../../core/errors.ts';
import { detectPacking, type Packing } from '../../../core/table/formats/format.ts';
import { blobBytes } from '../blob-bytes.ts';

/** A file once it is unpacked, and where it lay. */
export interface UnpackedFile {
  readonly blob: Blob;
  readonly packing: Packing | null;
  /** The files of an archive that may be tables; empty where there is no choice. */
  readonly entries: readonly string[];
  readonly entry: string | null;
}

/** A file that grows more than this many times is no table but a trap. */
export const mostRatio = 100;
/** Small files of one value repeated grow more without harm. */
const alwaysAllowed = 1 << 20;
const mostGzipBytes = 1 << 30;

/**
 * The table's file out of what it is packed in; Excel workbooks are left as they are.
 * @throws InputError for archives that are damaged, empty, or that grow beyond what a table does
 */
export async function unpack(source: Blob, entry: string | null): Promise<UnpackedFile> {
  const packing = detectPacking(new Uint8Array(await source.slice(0, 8).arrayBuffer()));
  if (packing === null) return { blob: source, packing, entries: [], entry: null };
  if (packing === 'gzip') return { blob: await gunzip(source), packing, entries: [], entry: null };
  const { extractEntry } = await import('./zip.ts');
  return extractEntry(source, entry);
}

async function gunzip(source: Blob): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const limit = Math.min(Math.max(source.size * mostRatio, alwaysAllowed), mostGzipBytes);
  const stream = source.stream().pipeThrough(new DecompressionStream('gzip'));
  try {
    for await (const chunk of blobBytes({ stream: () => stream })) {
      length += chunk.length;
      if (length > limit) throw growsTooMuch(source.size);
      parts.push(new Uint8Array(chunk));
    }
  } catch (error) {
    if (error instanceof InputError && !error.message.startsWith('The file could')) throw error;
    throw new InputError('The gzip archive is damaged or cut off.', 'Make it again, or unpack it first.');
  }
  return new Blob(parts);
}

/** The refusal of an archive that unpacks to far more than it is. */
export function growsTooMuch(bytes: number): InputError {
  return new InputError(
    `The archive of ${bytes.toLocaleString('en')} bytes unpacks to more than a table does (over ${mostRatio} times its size, or too large for this device).`,
    'Unpack it first, and import the file that is in it.',
  );
}
