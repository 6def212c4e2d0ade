import { CARRIAGE_RETURN, LINE_FEED, QUOTE } from './bytes';

/** The first of the delimiter, LF and CR at or after `position`, or `limit` or later where there is none before it. */
export function findFieldEnd(position: usize, limit: usize, delimiter: u32): usize {
  const delimiters = i8x16.splat(<i8>delimiter);
  const lineFeeds = i8x16.splat(<i8>LINE_FEED);
  const returns = i8x16.splat(<i8>CARRIAGE_RETURN);
  for (; position < limit; position += 16) {
    const bytes = v128.load(position);
    const ends = v128.or(
      i8x16.eq(bytes, delimiters),
      v128.or(i8x16.eq(bytes, lineFeeds), i8x16.eq(bytes, returns)),
    );
    const mask = i8x16.bitmask(ends);
    if (mask != 0) return position + ctz(mask);
  }
  return limit;
}

/** The first quotation mark at or after `position`, or `limit` or later where there is none before it. */
export function findQuote(position: usize, limit: usize): usize {
  const quotes = i8x16.splat(<i8>QUOTE);
  for (; position < limit; position += 16) {
    const mask = i8x16.bitmask(i8x16.eq(v128.load(position), quotes));
    if (mask != 0) return position + ctz(mask);
  }
  return limit;
}

/**
 * Removes the quotes around a field, makes "" one, joins on what follows the closing quote; returns the length.
 * `target` may be where the field itself stands.
 */
export function unescape(target: usize, start: usize, end: usize): i32 {
  let length: usize = 0;
  let quoted = false;
  for (let i = start; i < end; i++) {
    const byte: u32 = load<u8>(i);
    if (byte == QUOTE) {
      if (quoted && i + 1 < end && <u32>load<u8>(i + 1) == QUOTE) i++;
      else if (quoted || i == start) {
        quoted = !quoted;
        continue;
      }
    }
    store<u8>(target + length++, <u8>byte);
  }
  return <i32>length;
}
