/** What stands around values that hold a delimiter or a line end. */
export type QuoteMark = 'double' | 'single';

const double = 0x22;
const single = 0x27;

/** A value between delimiters that begins with the mark: with, in the group, what ends it. */
const singleQuoted = /(?:^|[,;\t|\n\r])[ ]?'((?:[^'\n\r]|'')*)('?)(?=[,;\t|\n\r]|$)/g;
const doubleQuoted = /(?:^|[,;\t|\n\r])[ ]?"/;
const fewestQuoted = 2;

/**
 * The mark that a text's values are quoted with, told from its start: single ones where some values begin with one, all
 * of those end with one, and no value begins with a double one.
 */
export function detectQuoteMark(sample: string): QuoteMark {
  if (doubleQuoted.test(sample)) return 'double';
  const ends = [...sample.matchAll(singleQuoted)].map(([, , end]) => end);
  return ends.length >= fewestQuoted && ends.every(end => end === "'") ? 'single' : 'double';
}

/**
 * The bytes with single and double quotation marks exchanged, so that what is quoted with single ones is read as usual;
 * `swapQuotes` puts the marks within the values right afterwards.
 */
export function swapQuoteBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(bytes, byte => (byte === double ? single : byte === single ? double : byte));
}

/** The text with single and double quotation marks exchanged. */
export function swapQuotes(text: string): string {
  return text.replace(/["']/g, mark => (mark === '"' ? "'" : '"'));
}
