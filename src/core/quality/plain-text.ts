/** A text without what slips in by hand: case, accents, blanks around and between words, a point at the end. */
export function plainText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[\s\u00a0_-]+/g, ' ')
    .replace(/[.,;:\s]+$/, '')
    .trim()
    .toLowerCase();
}

/** For each entry of a dictionary the first entry that reads the same as plain text. */
export function plainCodes(dictionary: readonly string[]): Int32Array {
  const firsts = new Map<string, number>();
  return Int32Array.from(dictionary, (text, code) => {
    const plain = plainText(text);
    const first = firsts.get(plain);
    if (first !== undefined) return first;
    firsts.set(plain, code);
    return code;
  });
}
