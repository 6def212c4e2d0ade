import type { PersonalData } from './privacy-finding.ts';

/** A part of a text: UTF-16 code units from `start` up to `end`, which it does not hold. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Tells one kind of personal data by the look of a value, alone or within a longer text. */
export interface Detector {
  readonly what: PersonalData;
  /** Whether the text is one and nothing else; blanks around it were taken off. */
  readonly isOne: (text: string) => boolean;
  /** No text longer than this is one: most free texts are told by their length. */
  readonly longest: number;
  /** Those that stand within a text, in its order. Absent where a text alone says too little. */
  readonly within?: (text: string) => readonly Span[];
  /** A column is reported from this share of matching values on: 0 where a single one is telling. */
  readonly leastShare: number;
  /** The same for values that hold one within; 0 unless told. */
  readonly leastShareWithin?: number;
}

/** The digits of a text. */
export function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

/** The parts of a text that a global pattern finds and that are one, without the blanks around them. */
export function found(text: string, pattern: RegExp, isOne: (part: string) => boolean): readonly Span[] {
  return Array.from(text.matchAll(pattern), ({ 0: part, index }) => {
    const start = index + part.length - part.trimStart().length;
    return { start, end: start + part.trim().length };
  }).filter(({ start, end }) => isOne(text.slice(start, end)));
}
