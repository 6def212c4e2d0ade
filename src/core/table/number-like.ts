import { SPACE } from './bytes.ts';
import { decodeText } from './field.ts';
import { isMissingField, isMissingToken } from './missing-tokens.ts';

/** How numbers and dates begin: with a digit, a sign, a currency, a weekday or a month. */
const beginsLikeNumber =
  /^(?:[\s\d+\-−.,(\p{Sc}]|(?:[A-Z]{3}|kr) ?[\d-]|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ .,]+.*\d)/iu;

/** The ASCII characters of the pattern's first class. */
const numeric = byteSet('\t\n\v\f\r 0123456789+-.,($');
const letters = byteSet('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');
/** What may follow the letters before a number. */
const gaps = byteSet(' .,-0123456789');

function byteSet(characters: string): Uint8Array {
  const set = new Uint8Array(256);
  for (const character of characters) set[character.charCodeAt(0)] = 1;
  return set;
}

/**
 * Whether a text begins as numbers and dates do: as the pattern above tells, which is asked only where the bytes leave
 * it open. Nearly all words are told by their first letters.
 */
export function mayBeNumeric(bytes: Uint8Array, start: number, end: number): boolean {
  const first = bytes[start]!;
  if (first < 0x80 && letters[first] === 0) return start < end && numeric[first] === 1;
  let position = start;
  while (position < end && letters[bytes[position]!] === 1) position++;
  if (position === end) return false;
  const next = bytes[position]!;
  if (next < 0x80 && (position < start + 2 || gaps[next] === 0)) return false;
  return beginsLikeNumber.test(decodeText(bytes.subarray(start, end)).text);
}

/** `isMissingToken` of a text in UTF-8, which is decoded only where it has other blanks at its ends than usual. */
export function isMissingWord(bytes: Uint8Array, start: number, end: number): boolean {
  let [first, last] = [start, end - 1];
  while (first < last && bytes[first] === SPACE) first++;
  while (last > first && bytes[last] === SPACE) last--;
  if (isPlain(bytes[first]!) && isPlain(bytes[last]!)) return isMissingField(bytes, start, end);
  return isMissingToken(decodeText(bytes.subarray(start, end)).text);
}

/** No line end or blank but the space. */
function isPlain(byte: number): boolean {
  return byte >= 0x20 && byte < 0x80;
}
