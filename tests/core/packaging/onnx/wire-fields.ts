/** A message's fields as they lie on the wire: numbers, or bytes that are texts, messages or packed numbers. */
export type WireField = { readonly number: number } & (
  | { readonly value: number }
  | { readonly bytes: Uint8Array }
);

/** Reads one message of Protocol Buffers, of the two wire types that ONNX files are made of here. */
export function wireFields(message: Uint8Array): readonly WireField[] {
  const fields: WireField[] = [];
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = message[at++]!;
      value += (byte & 127) * shift;
      if (byte < 128) return value;
    }
  };
  while (at < message.length) {
    const tag = varint();
    const number = tag >> 3;
    switch (tag & 7) {
      case 0:
        fields.push({ number, value: varint() });
        break;
      case 2: {
        const length = varint();
        fields.push({ number, bytes: message.subarray(at, at + length) });
        at += length;
        break;
      }
      default:
        throw new RangeError(`wire type ${tag & 7} at byte ${at}`);
    }
  }
  return fields;
}

/** The bytes of each field of that number. */
export function bytesOf(message: Uint8Array, number: number): readonly Uint8Array[] {
  return wireFields(message).flatMap(field =>
    field.number === number && 'bytes' in field ? [field.bytes] : [],
  );
}

/** The texts of each field of that number. */
export function textsOf(message: Uint8Array, number: number): readonly string[] {
  return bytesOf(message, number).map(bytes => new TextDecoder().decode(bytes));
}
