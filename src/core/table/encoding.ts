import { CARRIAGE_RETURN, LINE_FEED, TAB } from './bytes.ts';

/** How a text file writes its characters as bytes. Windows-1252 holds all printable characters of Latin-1. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

/** Characters of Latin script leave every other byte of UTF-16 zero. */
const zeroShare = 0.3;
/** Bytes that stand for nothing in Windows-1252, and control characters that no table has. */
const isForeign = (byte: number) =>
  (byte < 0x20 && byte !== TAB && byte !== LINE_FEED && byte !== CARRIAGE_RETURN) ||
  byte === 0x81 ||
  byte === 0x8d ||
  byte === 0x8f ||
  byte === 0x90 ||
  byte === 0x9d ||
  byte === 0x7f;

/**
 * Tells the encoding from a file's first bytes: by its byte order mark, by the zeros of UTF-16, or because the bytes
 * are no UTF-8 but may be Windows-1252. What is neither is taken for UTF-8, whose damage is told where it is read.
 */
export function detectEncoding(sample: Uint8Array): Encoding {
  const [first, second] = sample;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = countZeros(sample);
  if (zeros.odd > zeroShare && zeros.even === 0) return 'utf-16le';
  if (zeros.even > zeroShare && zeros.odd === 0) return 'utf-16be';
  const { sequences, damaged } = countSequences(sample);
  const mayBeLatin =
    damaged > 0 && sequences === 0 && !sample.some(isForeign) && zeros.odd + zeros.even === 0;
  return mayBeLatin ? 'windows-1252' : 'utf-8';
}

/** The same text in UTF-8, piece by piece; bytes that are UTF-8 already pass as they are. */
export async function* toUtf8(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<Uint8Array> {
  if (encoding === 'utf-8') {
    yield* chunks;
    return;
  }
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  for await (const chunk of chunks) yield encoder.encode(decoder.decode(chunk, { stream: true }));
  yield encoder.encode(decoder.decode());
}

/** The share of zeros among the bytes at even and at odd places. */
function countZeros(sample: Uint8Array): { readonly even: number; readonly odd: number } {
  const zeros = [0, 0];
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[i & 1]!++;
  const half = Math.max(sample.length / 2, 1);
  return { even: zeros[0]! / half, odd: zeros[1]! / half };
}

/** How many characters of more than one byte the sample has, and how many bytes that no UTF-8 has there. */
function countSequences(sample: Uint8Array): { readonly sequences: number; readonly damaged: number } {
  let sequences = 0;
  let damaged = 0;
  for (let i = 0; i < sample.length; i++) {
    const byte = sample[i]!;
    if (byte < 0x80) continue;
    const length = byte >= 0xf0 && byte < 0xf5 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
    if (byte >= 0xf5 || length === 0) {
      damaged++;
      continue;
    }
    // A character that the sample's end cuts off is no damage.
    const end = Math.min(i + length, sample.length);
    let next = i + 1;
    while (next < end && (sample[next]! & 0xc0) === 0x80) next++;
    if (next === end) sequences += next - i === length ? 1 : 0;
    else damaged++;
    i = next - 1;
  }
  return { sequences, damaged };
}
