import { MINUS, SPACE, TAB } from './bytes';

/** Tokens of at most 8 bytes, packed little-endian; which bytes a missing field may begin with. */
const mostTokens = 64;
const tokens = memory.data(mostTokens * 8);
const begins = memory.data(256);
let count = 0;

/** Adds a text that means "no value", packed little-endian into 64 bits. */
export function addMissingToken(packed: u64): void {
  store<u64>(tokens + ((<usize>count) << 3), packed);
  count++;
  store<u8>(begins + <usize>(packed & 0xff), 1);
  store<u8>(begins + <usize>SPACE, 1);
  store<u8>(begins + <usize>TAB, 1);
}

/** Whether the field is a missing token with blanks around it, or blanks alone. */
export function isMissing(start: usize, end: usize): bool {
  if (start < end && load<u8>(begins + <usize>load<u8>(start)) == 0) return false;
  while (start < end && isBlank(load<u8>(start))) start++;
  while (end > start && isBlank(load<u8>(end - 1))) end--;
  const length = end - start;
  if (length == 0) return true;
  if (length > 8) return false;
  const packed = load<u64>(start) & (u64.MAX_VALUE >> (64 - ((<u64>length) << 3)));
  for (let i = 0; i < count; i++) if (load<u64>(tokens + ((<usize>i) << 3)) == packed) return true;
  return false;
}

/** A lone "-". */
export function isDash(start: usize, end: usize): bool {
  return end - start == 1 && <u32>load<u8>(start) == MINUS;
}

function isBlank(byte: u32): bool {
  return byte == SPACE || byte == TAB;
}
