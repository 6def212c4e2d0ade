/** Two or more letters, digits or underscores in a row: Python's (?u)\b\w\w+\b. */
const word = /[\p{L}\p{N}_]{2,}/gu;

/** The text's terms in lower case: its words, and so many of them in a row joined by a space. */
export function termsOf(text: string, [shortest, longest]: readonly [number, number]): readonly string[] {
  const words = text.toLowerCase().match(word) ?? [];
  const terms: string[] = [];
  for (let length = shortest; length <= longest; length++) {
    for (let first = 0; first + length <= words.length; first++) {
      terms.push(words.slice(first, first + length).join(' '));
    }
  }
  return terms;
}

/** How often each term occurs. */
export function countTerms(terms: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
