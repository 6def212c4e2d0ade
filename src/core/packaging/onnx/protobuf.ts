/** Protocol Buffers' wire format, as far as ONNX needs it: https://protobuf.dev/programming-guides/encoding */
const varintType = 0;
const lengthType = 2;

/** A message is its fields one after another. */
export function message(...fields: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(fields.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const field of fields) {
    whole.set(field, at);
    at += field.length;
  }
  return whole;
}

/** A whole number of at least 0, below 2^53. */
export function integerField(number: number, value: number): Uint8Array {
  return Uint8Array.from([...varint((number << 3) | varintType), ...varint(value)]);
}

/** Bytes, or a message within the message. */
export function bytesField(number: number, bytes: Uint8Array): Uint8Array {
  const head = [...varint((number << 3) | lengthType), ...varint(bytes.length)];
  return message(Uint8Array.from(head), bytes);
}

/** Text as UTF-8. */
export function textField(number: number, text: string): Uint8Array {
  return bytesField(number, new TextEncoder().encode(text));
}

/** Whole numbers of at least 0, packed. */
export function integersField(number: number, values: Iterable<number>): Uint8Array {
  const bytes: number[] = [];
  for (const value of values) bytes.push(...varint(value));
  return bytesField(number, Uint8Array.from(bytes));
}

function varint(value: number): readonly number[] {
  if (!Number.isSafeInteger(value) || value < 0)
    throw new RangeError(`${value} is no whole number of at least 0`);
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  return [...bytes, rest];
}
