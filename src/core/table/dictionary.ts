import { asciiText } from './bytes.ts';
import { decodeText } from './field.ts';
import { hashBytes } from './hash-bytes.ts';

export interface DictionaryBuilder {
  /** The code of the text that these bytes are in UTF-8: its place in the order of first appearance. */
  encode(bytes: Uint8Array, start: number, end: number): number;
  texts(): readonly string[];
}

const firstSlots = 64;
const empty = -1;
/** Above this, the platform's decoder is quicker than joining characters. */
const shortText = 12;

/**
 * Gives texts their codes straight from bytes: only a text that was not met before is decoded.
 * An open-addressing table of codes, linear probing, at most half full.
 * `onDamaged` hears of each value whose bytes are no UTF-8; it is taken with U+FFFD for them.
 */
export function createDictionaryBuilder(onDamaged: () => void): DictionaryBuilder {
  const texts: string[] = [];
  let slots = new Int32Array(firstSlots).fill(empty);
  let hashes = new Int32Array(firstSlots / 2);

  function encode(bytes: Uint8Array, start: number, end: number): number {
    const hash = hashBytes(bytes, start, end);
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let code = slots[slot]!; code !== empty; code = slots[slot]!) {
      if (hashes[code] === hash && isEncodedAs(texts[code]!, bytes, start, end)) return code;
      slot = (slot + 1) & mask;
    }
    const short = end - start < shortText && isAscii(bytes, start, end);
    if (short) return add(asciiText(bytes, start, end), hash, slot);
    const { text, valid } = decodeText(bytes.subarray(start, end));
    if (valid) return add(text, hash, slot);
    onDamaged();
    const repaired = new TextEncoder().encode(text);
    return encode(repaired, 0, repaired.length);
  }

  function add(text: string, hash: number, slot: number): number {
    const code = texts.length;
    slots[slot] = code;
    hashes[code] = hash;
    texts.push(text);
    if (texts.length * 2 === slots.length) grow();
    return code;
  }

  function grow(): void {
    const size = slots.length * 2;
    slots = new Int32Array(size).fill(empty);
    const kept = hashes;
    hashes = new Int32Array(size / 2);
    hashes.set(kept);
    for (let code = 0; code < texts.length; code++) {
      let slot = hashes[code]! & (size - 1);
      while (slots[slot] !== empty) slot = (slot + 1) & (size - 1);
      slots[slot] = code;
    }
  }

  return { encode, texts: () => texts };
}

function isAscii(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i]! > 0x7f) return false;
  return true;
}

/** Whether the bytes are the text in UTF-8, told without decoding them. The text has no lone surrogates. */
function isEncodedAs(text: string, bytes: Uint8Array, start: number, end: number): boolean {
  let position = start;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      if (bytes[position++] !== unit) return false;
    } else if (unit < 0x800) {
      if (bytes[position++] !== (0xc0 | (unit >> 6)) || bytes[position++] !== continuation(unit))
        return false;
    } else {
      const point = text.codePointAt(i)!;
      if (point > 0xffff) {
        i++;
        if (bytes[position++] !== (0xf0 | (point >> 18)) || bytes[position++] !== continuation(point >> 12))
          return false;
      } else if (bytes[position++] !== (0xe0 | (point >> 12))) return false;
      if (bytes[position++] !== continuation(point >> 6) || bytes[position++] !== continuation(point))
        return false;
    }
  }
  return position === end;
}

function continuation(bits: number): number {
  return 0x80 | (bits & 0x3f);
}
