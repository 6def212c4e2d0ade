import { LINE_FEED, QUOTE } from './bytes.ts';

/**
 * How many of these bytes are whole records: up to the last line feed that stands in no quotes; 0 where there is none.
 */
export function wholeRecords(bytes: Uint8Array): number {
  let quotes = 0;
  let end = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] === QUOTE) quotes++;
    else if (bytes[i] === LINE_FEED && quotes % 2 === 0) end = i + 1;
  }
  return end;
}
