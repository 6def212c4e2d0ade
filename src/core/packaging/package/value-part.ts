import { decodeValue, encodeValue } from '../../plain-data/encode-value.ts';

/** Plain data as two files: what JSON can say, and the numbers of its arrays one after another. */
export interface ValueFiles {
  readonly json: Uint8Array<ArrayBuffer>;
  readonly bin: Uint8Array<ArrayBuffer>;
}

interface WrittenValue {
  readonly value: string;
  /** Bytes of each array in the other file. */
  readonly lengths: readonly number[];
}

/** Writes plain data, bit for bit; the same data always gives the same files. */
export function writeValue(value: unknown): ValueFiles {
  const { json, buffers } = encodeValue(value);
  const bin = new Uint8Array(buffers.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const buffer of buffers) {
    bin.set(buffer, at);
    at += buffer.length;
  }
  const written: WrittenValue = { value: json, lengths: buffers.map(({ length }) => length) };
  return { json: new TextEncoder().encode(JSON.stringify(written)), bin };
}

/** Reads what `writeValue` wrote. @throws SyntaxError, TypeError or RangeError where these files are none of its */
export function readValue({ json, bin }: ValueFiles): unknown {
  const written: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json));
  if (!isWritten(written)) throw new TypeError('the file is not of the shape of a written value');
  const { value, lengths } = written;
  if (lengths.reduce((sum, length) => sum + length, 0) !== bin.length)
    throw new RangeError('the arrays are not as long as the file says');
  let at = 0;
  const buffers = lengths.map(length => bin.slice(at, (at += length)));
  return decodeValue({ json: value, buffers });
}

function isWritten(value: unknown): value is WrittenValue {
  return (
    typeof value === 'object' &&
    value !== null &&
    'value' in value &&
    typeof value.value === 'string' &&
    'lengths' in value &&
    Array.isArray(value.lengths) &&
    value.lengths.every(length => Number.isSafeInteger(length) && length >= 0)
  );
}
