import { type EncodedValue, decodeValue, encodeValue } from '../../core/plain-data/encode-value.ts';
import { BackupError } from '../errors.ts';

/*
 * A frame, all numbers uint32 little-endian:
 *
 *   | JSON bytes | buffers n | bytes of buffer 0 | … | JSON (UTF-8) | buffer 0 | … |
 */

const word = Uint32Array.BYTES_PER_ELEMENT;

/** More than any record of ours; a frame that claims more is no frame. */
const limits = { jsonBytes: 256 * 2 ** 20, buffers: 1_000_000, bufferBytes: 2 ** 30 };

/** One value as bytes. */
export function encodeFrame(value: unknown): Uint8Array<ArrayBuffer> {
  const { json, buffers } = encodeValue(value);
  const text = new TextEncoder().encode(json);
  const lengths = [text.length, buffers.length, ...buffers.map(buffer => buffer.length)];
  const total = lengths.length * word + text.length + buffers.reduce((sum, { length }) => sum + length, 0);
  const frame = new Uint8Array(total);
  const view = new DataView(frame.buffer);
  lengths.forEach((length, i) => view.setUint32(i * word, length, true));
  let offset = lengths.length * word;
  for (const part of [text, ...buffers]) {
    frame.set(part, offset);
    offset += part.length;
  }
  return frame;
}

/** The values in a stream of frames, one at a time. @throws BackupError when the stream is not made of whole frames */
export async function* decodeFrames(bytes: ReadableStream<Uint8Array>): AsyncGenerator {
  const source = byteSource(bytes);
  try {
    for (;;) {
      const head = await source.take(2 * word);
      if (head === null) return;
      const [jsonBytes, count] = words(head) as [number, number];
      if (jsonBytes > limits.jsonBytes || count > limits.buffers) throw tooLarge();
      const lengths = words((await source.take(count * word)) ?? cutShort());
      if (lengths.some(length => length > limits.bufferBytes)) throw tooLarge();
      const json = new TextDecoder().decode((await source.take(jsonBytes)) ?? cutShort());
      const buffers: Uint8Array<ArrayBuffer>[] = [];
      for (const length of lengths) buffers.push((await source.take(length)) ?? cutShort());
      yield valueOf({ json, buffers });
    }
  } finally {
    await source.close();
  }
}

function valueOf(encoded: EncodedValue): unknown {
  try {
    return decodeValue(encoded);
  } catch (error) {
    throw new BackupError('The backup holds a record that cannot be read.', { cause: error });
  }
}

function words(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length / word }, (_, i) => view.getUint32(i * word, true));
}

/** Takes exact numbers of bytes from a stream; null where it had ended before. */
function byteSource(stream: ReadableStream<Uint8Array>) {
  const reader = stream.getReader();
  let rest: Uint8Array = new Uint8Array(0);
  return {
    async take(count: number): Promise<Uint8Array<ArrayBuffer> | null> {
      const parts: Uint8Array[] = [];
      let lacking = count;
      while (lacking > 0) {
        if (rest.length === 0) {
          const { done, value } = await reader.read();
          if (done) break;
          rest = value;
        }
        const part = rest.subarray(0, lacking);
        parts.push(part);
        lacking -= part.length;
        rest = rest.subarray(part.length);
      }
      if (lacking === count && count > 0) return null;
      if (lacking > 0) cutShort();
      const taken = new Uint8Array(count);
      let offset = 0;
      for (const part of parts) {
        taken.set(part, offset);
        offset += part.length;
      }
      return taken;
    },
    async close() {
      await reader.cancel().catch(() => {});
    },
  };
}

function cutShort(): never {
  throw new BackupError('The backup ends in the middle of a record.');
}

function tooLarge(): BackupError {
  return new BackupError('The backup claims a record larger than any that Terrarium writes.');
}
