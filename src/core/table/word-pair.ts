import { asciiText } from './bytes.ts';

/** Pairs of words that say yes and no, lower case. */
const pairs = [
  ['0', '1'],
  ['false', 'true'],
  ['no', 'yes'],
  ['f', 't'],
  ['n', 'y'],
] as const;
const longest = 5;
/** Alone in a column, "0" is more likely a count and "t" an abbreviation. */
const tellingAlone: ReadonlySet<string> = new Set(['false', 'true', 'no', 'yes']);

/** Whether these are the words of a boolean column: a pair in any case, or one word of a pair that speaks for itself. */
export function areBooleanWords(words: readonly string[]): boolean {
  if (words.length > 2) return false;
  const lower = words.map(word => word.toLowerCase());
  if (lower.length === 1) return tellingAlone.has(lower[0]!);
  return pairs.some(([no, yes]) => lower.includes(no) && lower.includes(yes));
}

/** Watches whether a column has at most two different words, short enough to be boolean. */
export interface WordPair {
  add(bytes: Uint8Array, start: number, end: number): void;
  /** The words seen, or null when there were more than two or a long one. */
  words(): readonly string[] | null;
}

export function createWordPair(): WordPair {
  const seen: string[] = [];
  const packed: number[] = [];
  let broken = false;
  return {
    add(bytes, start, end) {
      if (broken) return;
      if (end - start > longest) {
        broken = true;
        return;
      }
      let word = 0;
      for (let i = start; i < end; i++) word = word * 256 + bytes[i]!;
      if (word === packed[0] || word === packed[1]) return;
      packed.push(word);
      seen.push(asciiText(bytes, start, end));
      broken = seen.length > 2;
    },
    words: () => (broken ? null : seen),
  };
}
