/** A text within a record that holds a word looked for. */
export interface Mention {
  /** The fields that lead to it: `words.purpose`. */
  readonly path: string;
  readonly text: string;
}

/** What stands where a word was taken out. */
export const erasedMark = '[erased]';

const fewestCharacters = 4;
const fewestDigits = 6;

/** Whether a text is found by itself alone: short ones and small numbers stand everywhere and mean other things. */
export function isTelling(word: string): boolean {
  const told = word.trim();
  return told.length >= (/^[\d.,\s-]*$/.test(told) ? fewestDigits : fewestCharacters);
}

/** Every text within plain data that holds one of the words, as a word of its own, whatever its case. Ids and kinds are not looked at. */
export function findMentions(record: unknown, words: readonly string[]): readonly Mention[] {
  const pattern = patternOf(words);
  if (pattern === null) return [];
  const found: Mention[] = [];
  const look = (value: unknown, path: string) => {
    if (typeof value === 'string') {
      if (value.search(pattern) !== -1) found.push({ path, text: value });
    } else
      for (const [key, inner] of entriesOf(value)) {
        if (key.search(pattern) !== -1) found.push({ path, text: key });
        look(inner, path === '' ? key : `${path}.${key}`);
      }
  };
  look(record, '');
  return found;
}

/** The same data with each of the words replaced by `erasedMark`; what holds none stays the very same. */
export function withoutMentions<Value>(record: Value, words: readonly string[]): Value {
  const pattern = patternOf(words);
  if (pattern === null) return record;
  const cleared = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replace(pattern, erasedMark);
    if (Array.isArray(value)) return sameOr(value, value.map(cleared));
    const entries = entriesOf(value);
    if (entries.length === 0) return value;
    const changed = entries.map(
      ([key, inner]) => [key.replace(pattern, erasedMark), cleared(inner)] as const,
    );
    const isSame = changed.every(([key, inner], e) => key === entries[e]![0] && inner === entries[e]![1]);
    return isSame ? value : { ...unlooked(value as object), ...Object.fromEntries(changed) };
  };
  return cleared(record) as Value;
}

/** The fields of an object that are not looked at. */
function unlooked(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([key]) => structural.test(key)));
}

function sameOr(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  return after.every((value, place) => value === before[place]) ? before : after;
}

/** What tells records and kinds apart or names another record: no person's words. */
const structural =
  /^(id|kind|state|format|storageKey|hash|previous|sha256|task|metric|estimator|chosen|position|who)$|Id$/;

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [];
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return [];
  return Object.entries(value).filter(([key]) => !structural.test(key));
}

function patternOf(words: readonly string[]): RegExp | null {
  const told = words.map(word => word.trim()).filter(word => word !== '');
  if (told.length === 0) return null;
  const longestFirst = told.toSorted((a, b) => b.length - a.length).map(escaped);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

/** Punctuation alone is escaped: under `u` a pattern may escape nothing else. */
function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
