import { MINUS, SPACE, TAB, asciiText } from './bytes.ts';

/**
 * Texts that mean "no value": those of pandas' read_csv (2.2) and "?" as the UCI repository writes it.
 * In a column of text they are values when they stand in quotes, unless the file quotes everything.
 */
export const missingTokens =
  '|#N/A|#N/A N/A|#NA|-1.#IND|-1.#QNAN|-NaN|-nan|1.#IND|1.#QNAN|<NA>|N/A|NA|NULL|NaN|None|n/a|nan|null|?'.split(
    '|',
  );
const tokenSet: ReadonlySet<string> = new Set(missingTokens);
const longest = Math.max(...missingTokens.map(token => token.length));

/** Whether each byte begins or ends a token: most fields are told from one by these two bytes. */
const begins = new Uint8Array(256);
const closes = new Uint8Array(256);
for (const token of missingTokens.filter(token => token !== '')) {
  begins[token.charCodeAt(0)] = 1;
  closes[token.charCodeAt(token.length - 1)] = 1;
}

/** Whether the text means "no value" where it stands without quotes: a token or blanks. */
export function isMissingToken(text: string): boolean {
  const word = text.trim();
  return word.length <= longest && tokenSet.has(word);
}

/** `isMissingToken` on the bytes of a field. */
export function isMissingField(bytes: Uint8Array, start: number, end: number): boolean {
  let first = start;
  let last = end;
  while (first < last && isBlank(bytes[first]!)) first++;
  while (last > first && isBlank(bytes[last - 1]!)) last--;
  if (first === last) return true;
  if (begins[bytes[first]!] === 0 || closes[bytes[last - 1]!] === 0 || last - first > longest) return false;
  return tokenSet.has(asciiText(bytes, first, last));
}

/** A lone "-" is no value among numbers and dates, and may be a category among words. */
export function isDash(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start === 1 && bytes[start] === MINUS;
}

function isBlank(byte: number): boolean {
  return byte === SPACE || byte === TAB;
}
