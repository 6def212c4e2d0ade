import { Column } from './column';

/** Notes whether a new text is after the last one; it stands here as long as it is the last. */
export function noteOrder(column: Column, text: usize, length: i32): void {
  if (column.unordered == 0 && !isAfter(column.lastText, column.lastLength, text, length))
    column.unordered = 1;
  column.lastText = text;
  column.lastLength = length;
}

/** By length, then by bytes; eight at a time, of which the last may be those before again. */
function isAfter(last: usize, lastLength: i32, text: usize, length: i32): bool {
  if (length != lastLength) return length > lastLength;
  let i = 0;
  for (; i + 8 <= length; i += 8) {
    const before = bswap(load<u64>(last + i));
    const now = bswap(load<u64>(text + i));
    if (before != now) return now > before;
  }
  for (; i < length; i++) {
    const before: u32 = load<u8>(last + i);
    const now: u32 = load<u8>(text + i);
    if (before != now) return now > before;
  }
  return false;
}
