import { createSHA256 } from 'hash-wasm';
import { BackupError } from '../errors.ts';

/*
 * The file, all numbers little-endian:
 *
 *    0  "Terrarium backup" (16 bytes ASCII)
 *   16  container version, uint32
 *   20  compression of the body, uint32: 0 none, 1 gzip
 *   24  bytes of the body as it stands here, uint64
 *   32  bytes of the body unpacked, uint64
 *   40  SHA-256 of the body as it stands here followed by bytes 0 to 39
 *   72  the body: frames (backup-frames.ts)
 */

const magic = new TextEncoder().encode('Terrarium backup');
const containerVersion = 1;
const compressions = ['none', 'gzip'] as const;
type Compression = (typeof compressions)[number];
const hashedBytes = 40;
const prefixBytes = 72;
const mostBytes = 64 * 2 ** 30;

/** Parts are handed to the browser as blobs, which it may keep on the disk, rather than held in memory. */
const partBytes = 8 * 2 ** 20;

interface Prefix {
  readonly compression: Compression;
  readonly packedBytes: number;
  readonly rawBytes: number;
}

/** A file holding these bytes, compressed where the browser can. */
export async function packContainer(body: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<Blob> {
  const sha = await createSHA256();
  const compression: Compression = typeof CompressionStream === 'undefined' ? 'none' : 'gzip';
  let rawBytes = 0;
  const raw = streamOf(body, length => {
    rawBytes += length;
  });
  const packed =
    compression === 'gzip' ? raw.pipeThrough<Uint8Array<ArrayBuffer>>(new CompressionStream('gzip')) : raw;
  const blobs: Blob[] = [];
  let pending: Uint8Array<ArrayBuffer>[] = [];
  let pendingBytes = 0;
  let packedBytes = 0;
  for await (const chunk of chunksFrom(packed)) {
    sha.update(chunk);
    pending.push(chunk);
    pendingBytes += chunk.length;
    packedBytes += chunk.length;
    if (pendingBytes < partBytes) continue;
    blobs.push(new Blob(pending));
    pending = [];
    pendingBytes = 0;
  }
  const hashed = encodePrefix({ compression, packedBytes, rawBytes });
  const digest = sha.update(hashed).digest('binary');
  return new Blob([hashed, digest.slice(), ...blobs, ...pending], { type: 'application/octet-stream' });
}

/**
 * Opens the body of a container after its SHA-256 was checked; each call of the result unpacks it anew.
 * @throws BackupError when this is no container, one of a newer kind, or a changed one
 */
export async function openContainer(file: Blob): Promise<() => ReadableStream<Uint8Array>> {
  const start = new Uint8Array(await file.slice(0, prefixBytes).arrayBuffer());
  const prefix = decodePrefix(start);
  const body = file.slice(prefixBytes);
  if (body.size !== prefix.packedBytes)
    throw new BackupError(
      'This backup is incomplete or has something added: its length is not what it says.',
    );
  const sha = await createSHA256();
  for await (const chunk of chunksFrom(body.stream())) sha.update(chunk);
  const digest = sha.update(start.subarray(0, hashedBytes)).digest('binary');
  if (!digest.every((byte, i) => byte === start[hashedBytes + i]))
    throw new BackupError('This backup is damaged: its SHA-256 does not match its content.');
  if (prefix.compression === 'gzip' && typeof DecompressionStream === 'undefined')
    throw new BackupError('This browser cannot unpack a compressed backup. Use a newer browser.');
  return () => unpack(body, prefix);
}

function unpack(body: Blob, { compression, rawBytes }: Prefix): ReadableStream<Uint8Array> {
  const raw =
    compression === 'gzip'
      ? body.stream().pipeThrough<Uint8Array<ArrayBuffer>>(new DecompressionStream('gzip'))
      : body.stream();
  let seen = 0;
  return streamOf(readable(raw), length => {
    seen += length;
    if (seen > rawBytes) throw new BackupError('This backup unpacks to more than it says.');
  });
}

/** Tells a decompressor's fault as ours. */
async function* readable(stream: ReadableStream<Uint8Array<ArrayBuffer>>) {
  try {
    yield* chunksFrom(stream);
  } catch (error) {
    throw new BackupError('This backup cannot be unpacked.', { cause: error });
  }
}

function encodePrefix({ compression, packedBytes, rawBytes }: Prefix): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(hashedBytes);
  bytes.set(magic);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, containerVersion, true);
  view.setUint32(20, compressions.indexOf(compression), true);
  view.setBigUint64(24, BigInt(packedBytes), true);
  view.setBigUint64(32, BigInt(rawBytes), true);
  return bytes;
}

function decodePrefix(bytes: Uint8Array): Prefix {
  if (!magic.every((byte, i) => byte === bytes[i]))
    throw new BackupError('This file is not a Terrarium backup. Choose a file made by "Export everything".');
  if (bytes.length < prefixBytes) throw new BackupError('This backup is cut off after its first bytes.');
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  if (view.getUint32(16, true) !== containerVersion)
    throw new BackupError(
      'This backup was made by a newer version of Terrarium. Update, then import it again.',
    );
  const compression = compressions[view.getUint32(20, true)];
  const packedBytes = Number(view.getBigUint64(24, true));
  const rawBytes = Number(view.getBigUint64(32, true));
  if (compression === undefined || rawBytes > mostBytes)
    throw new BackupError('This backup is damaged: its first bytes make no sense.');
  return { compression, packedBytes, rawBytes };
}

function streamOf(
  source: AsyncIterable<Uint8Array<ArrayBuffer>>,
  passed: (length: number) => void,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const iterator = source[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) return controller.close();
      passed(value.length);
      controller.enqueue(value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

/** A stream's chunks; by reader, since not every browser iterates streams. */
async function* chunksFrom<Chunk>(stream: ReadableStream<Chunk>): AsyncGenerator<Chunk> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
