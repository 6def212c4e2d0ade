import { hashBytes } from './hash-bytes.ts';
import type { PackedWords } from './packed-column.ts';
import { type TextPage, listedTexts, packTexts } from './packed-texts.ts';
import { createPackedList, mapCodes } from './packed-values.ts';
import { type HashedPage, unifyTexts } from './unify-texts.ts';

/** From so many texts on, a column of which nearly all values differ is not looked up any more. */
export const fewestGathered = 1 << 15;
export const gatheredShare = 0.9;
/** Texts that are held as strings before they become a page. */
const heldTexts = 1 << 12;

/** Takes texts one by one, null for none. */
export interface WordList {
  add(text: string | null): void;
  /** Codes and texts in the order of first appearance. */
  finish(): Pick<PackedWords, 'codes' | 'texts'>;
}

/**
 * Gives texts their codes as they come. Where nearly all differ they are gathered as bytes instead, which takes a tenth of
 * the memory of a map of strings, and those that are the same are found at the end.
 */
export function createWordList(): WordList {
  const codes = createPackedList('code');
  const codeOf = new Map<string, number>();
  const pages: HashedPage[] = [];
  let held: string[] = [];
  let rows = 0;
  let gathered = 0;

  function add(text: string | null): void {
    rows++;
    if (text === null) codes.push(-1);
    else codes.push(gathered > 0 ? gather(text) : lookUp(text));
  }

  function lookUp(text: string): number {
    const known = codeOf.get(text);
    if (known !== undefined) return known;
    const code = codeOf.size;
    codeOf.set(text, code);
    if (codeOf.size >= fewestGathered && codeOf.size >= gatheredShare * rows) beginGathering();
    return code;
  }

  function beginGathering(): void {
    gathered = codeOf.size;
    for (const page of listedTexts([...codeOf.keys()]).pages()) pages.push(hashed(page));
    codeOf.clear();
  }

  function gather(text: string): number {
    held.push(text);
    if (held.length === heldTexts) closePage();
    return gathered++;
  }

  function closePage(): void {
    for (const page of listedTexts(held).pages()) pages.push(hashed(page));
    held = [];
  }

  function finish() {
    if (gathered === 0) return { codes: codes.finish(), texts: packTexts([...codeOf.keys()]) };
    closePage();
    const { texts, newCodes } = unifyTexts(pages);
    return { codes: newCodes === null ? codes.finish() : mapCodes(codes.finish(), newCodes), texts };
  }

  return { add, finish };
}

function hashed({ bytes, ends }: TextPage): HashedPage {
  const hashes = new Uint32Array(ends.length);
  for (let place = 0, start = 0; place < ends.length; start = ends[place++]!)
    hashes[place] = hashBytes(bytes, start, ends[place]!);
  return { bytes, ends, hashes };
}
