import { QUOTE } from './bytes.ts';
import { type CsvRecord, FieldForm } from './tokenizer.ts';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/** The value of an escaped field: quotes around it removed, "" made one, text after the closing quote joined on. */
export function unescapeField(bytes: Uint8Array, start: number, end: number): Uint8Array {
  const value = new Uint8Array(end - start);
  return value.subarray(0, unescapeInto(value, bytes, start, end));
}

/** Unescapes fields one after another into memory of its own: `bytes` holds the last one, to be read at once. */
export interface Unescaper {
  readonly bytes: Uint8Array;
  /** Returns the length of the value. */
  unescape(bytes: Uint8Array, start: number, end: number): number;
}

export function createUnescaper(): Unescaper {
  const unescaper = {
    bytes: new Uint8Array(1024),
    unescape(bytes: Uint8Array, start: number, end: number): number {
      if (end - start > unescaper.bytes.length) unescaper.bytes = new Uint8Array((end - start) * 2);
      return unescapeInto(unescaper.bytes, bytes, start, end);
    },
  };
  return unescaper;
}

function unescapeInto(value: Uint8Array, bytes: Uint8Array, start: number, end: number): number {
  let length = 0;
  let quoted = false;
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!;
    if (byte !== QUOTE) value[length++] = byte;
    else if (quoted && bytes[i + 1] === QUOTE && i + 1 < end) value[length++] = bytes[i++]!;
    else if (quoted || i === start) quoted = !quoted;
    else value[length++] = byte;
  }
  return length;
}

/** The value of a record's field as bytes: a view on the record, or a new array for an escaped one. */
export function fieldBytes(record: CsvRecord, field: number): Uint8Array {
  const { bytes, starts, ends, forms } = record;
  const [start, end] = [starts[field]!, ends[field]!];
  return forms[field] === FieldForm.escaped ? unescapeField(bytes, start, end) : bytes.subarray(start, end);
}

/** Bytes read as UTF-8; `valid` is false where they are not, and U+FFFD stands for what they are. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly valid: boolean } {
  try {
    return { text: strict.decode(bytes), valid: true };
  } catch {
    return { text: lenient.decode(bytes), valid: false };
  }
}

/** A record's field as text, U+FFFD for bytes that are no UTF-8. */
export function fieldText(record: CsvRecord, field: number): string {
  return decodeText(fieldBytes(record, field)).text;
}
