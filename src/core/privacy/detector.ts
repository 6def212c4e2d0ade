import type { PersonalData } from './privacy-finding.ts';

/** Tells one kind of personal data by the look of a value, alone or within a longer text. */
export interface Detector {
  readonly what: PersonalData;
  /** Whether the text is one and nothing else; blanks around it were taken off. */
  readonly isOne: (text: string) => boolean;
  /** No text longer than this is one: most free texts are told by their length. */
  readonly longest: number;
  /** Those that stand within a text. Absent where a text alone says too little. */
  readonly within?: (text: string) => readonly string[];
  /** A column is reported from this share of matching values on: 0 where a single one is telling. */
  readonly leastShare: number;
}

/** The digits of a text. */
export function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

/** The parts of a text that a global pattern finds and that are one. */
export function found(text: string, pattern: RegExp, isOne: (part: string) => boolean): readonly string[] {
  return Array.from(text.matchAll(pattern), ([part]) => part.trim()).filter(isOne);
}
