import type { Detector, Span } from './detector.ts';
import { ambiguousGivenNames, clearGivenNames, leadingFamilyNames } from './given-names.ts';
import {
  namelessWords,
  particle,
  personCues,
  personVerbs,
  plain,
  roles,
  titles,
  townWords,
} from './name-words.ts';

const mostWords = 4;
const capitalised = "\\p{Lu}[\\p{L}\\p{M}]*(?:['’-]\\p{L}[\\p{L}\\p{M}]*)*";
const dotted = '(?:Mr|Mrs|Ms|Dr|Prof|Sr|Sra|Hr|Fr|Rev|Sig|Dott|Mme|Dhr|Mevr|Dipl-Ing|\\p{Lu})\\.';
const word = `(?:${dotted}|${capitalised})`;
/** Capitalised words one after another, with the small words that stand within names. */
const run = new RegExp(`(?<![\\p{L}\\p{M}\\d@.])${word}(?: (?:(?:${particle}) ){0,2}${word})*`, 'gu');
/** Nothing but a name's words from the beginning to the end of a text. */
const onlyName = new RegExp(`^${word}(?: (?:(?:${particle}) ){0,2}${word}){0,3}$`, 'u');
/** "Smith, Anna" at the beginning of a text or after a colon. */
const reversed = new RegExp(`(?<=^|: )(${capitalised}), (${capitalised})(?![\\p{L}\\d])`, 'gu');
/** What people say before they say who they are. */
const introduced =
  /(?:name is|i am|signed by|filed by|reported by|je m'appelle|ich heiße|mein name ist|me llamo|mi nombre es|mi chiamo|mijn naam is|nazywam się|jag heter|meu nome é|sincerely|regards),? $/i;

interface Word {
  readonly text: string;
  readonly start: number;
  readonly known: string;
}

/** The people's names that a text may hold, as spans; the same for the same text. */
export function namesIn(text: string): readonly Span[] {
  if (!/\p{Lu}\p{L}/u.test(text)) return [];
  const spans: Span[] = [];
  if (text.includes(', '))
    for (const { 0: both, 1: family = '', 2: given = '', index } of text.matchAll(reversed))
      if (clearGivenNames.has(plain(given)) && !namelessWords.has(plain(family)))
        spans.push({ start: index, end: index + both.length });
  for (const match of text.matchAll(run)) {
    if (spans.some(({ start, end }) => match.index < end && start < match.index + match[0].length)) continue;
    const span = nameInRun(text, wordsOf(match[0], match.index));
    if (span !== null) spans.push(span);
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** Whether a text is a name and nothing else: a known given name, alone or with more words of a name. */
export function isPersonName(text: string): boolean {
  if (!onlyName.test(text)) return false;
  const words = wordsOf(text, 0);
  const first = words.findIndex(({ known }) => !titles.has(known));
  const rest = words.slice(Math.max(first, 0));
  if (rest.some(({ known }) => namelessWords.has(known))) return false;
  const [lead] = rest;
  if (lead === undefined) return false;
  return (
    first > 0 || clearGivenNames.has(lead.known) || (rest.length > 1 && ambiguousGivenNames.has(lead.known))
  );
}

/** Names of people, told by common given names, forms of address and the words around: likely, never sure. */
export const nameDetector: Detector = {
  what: 'name',
  isOne: isPersonName,
  within: namesIn,
  longest: 60,
  leastShare: 0.3,
  leastShareWithin: 0.005,
};

function wordsOf(text: string, start: number): readonly Word[] {
  return Array.from(text.matchAll(/\S+/g), ({ 0: part, index }) => ({
    text: part,
    start: start + index,
    known: plain(part),
  }));
}

function nameInRun(text: string, words: readonly Word[]): Span | null {
  const before = text.slice(Math.max(0, words[0]!.start - 40), words[0]!.start);
  const wordBefore = plain(/([\p{L}\p{M}.]+)[ :]* $/u.exec(before)?.[1] ?? '');
  const lead = words.findIndex(({ known }) => !titles.has(known) && !roles.has(known));
  if (lead === -1) return null;
  const titled = words.slice(0, lead).some(({ known }) => titles.has(known)) || titles.has(wordBefore);
  const named = words.slice(lead);
  if (titled || (introduced.test(before) && !named.some(isAcronym))) return nameFrom(named);
  for (const [index, { known }] of named.entries()) {
    const rest = named.slice(index);
    if (townWords.has(known)) return null;
    const cued = personCues.has(index === 0 ? wordBefore : named[index - 1]!.known) || lead > 0;
    if (startsName(text, rest, known, cued)) return nameFrom(rest);
    if (index > 0 && namelessWords.has(known)) return null;
  }
  const [first, second] = named;
  const cued = personCues.has(wordBefore) || (lead > 0 && first !== undefined);
  if (!cued || second === undefined) return null;
  if (named.some(one => namelessWords.has(one.known) || isAcronym(one))) return null;
  return nameFrom(named);
}

/** Whether a name begins with this word: a given name, or a family name that comes first, with enough beside it. */
function startsName(text: string, rest: readonly Word[], known: string, cued: boolean): boolean {
  const next = rest[1];
  const hasFamily = next !== undefined && !namelessWords.has(next.known);
  if (clearGivenNames.has(known) && !/^\p{Lu}{2,3}$/u.test(rest[0]!.text))
    return hasFamily || next === undefined;
  if (isInitial(rest[0]!)) return hasFamily && rest.some(({ text: part }) => part.length > 2);
  if (leadingFamilyNames.has(known) && hasFamily && rest.length <= 3) return true;
  if (!ambiguousGivenNames.has(known) || (next !== undefined && !hasFamily)) return false;
  return (
    hasFamily || cued || personVerbs.has(plain(/^ ([\p{L}\p{M}]+)/u.exec(after(text, rest[0]!))?.[1] ?? ''))
  );
}

function after(text: string, { start, text: part }: Word): string {
  return text.slice(start + part.length);
}

/** From the first word on, as far as words go on that names hold. */
function nameFrom(words: readonly Word[]): Span | null {
  const end = words.findIndex(({ known }, i) => i > 0 && namelessWords.has(known) && !isParticle(known));
  const name = words.slice(0, end === -1 ? undefined : end).filter((_, i) => i < mostWords + 2);
  while (name.length > 1 && isParticle(name.at(-1)!.text)) name.pop();
  const [first, last] = [name[0], name.at(-1)];
  if (first === undefined || last === undefined || (namelessWords.has(first.known) && name.length === 1))
    return null;
  return { start: first.start, end: last.start + last.text.length };
}

function isInitial({ text }: Word): boolean {
  return /^\p{Lu}\.$/u.test(text);
}

function isAcronym({ text }: Word): boolean {
  return /^\p{Lu}{2,}$/u.test(text);
}

function isParticle(text: string): boolean {
  return new RegExp(`^(?:${particle})$`).test(text);
}
