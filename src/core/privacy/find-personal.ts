import type { Detector, Span } from './detector.ts';
import { detectors } from './detectors.ts';
import type { PersonalData } from './privacy-finding.ts';

/** Personal data found in a text. */
export interface FoundSpan extends Span {
  readonly what: PersonalData;
  /** The whole text is it, but for blanks around it. */
  readonly whole: boolean;
}

/** A scan looks through the beginning of longer texts only. */
const longestLooked = 4096;

/**
 * The personal data in a text, in its order: the whole of it, or parts that do not overlap. The surest detector comes
 * first, and what it knows is no longer there for the ones after it.
 */
export function findPersonal(
  text: string,
  chosen: readonly Detector[] = detectors,
  mostCharacters = longestLooked,
): readonly FoundSpan[] {
  const looked = text.slice(0, mostCharacters);
  const start = looked.length - looked.trimStart().length;
  const end = looked.trimEnd().length;
  const spans: FoundSpan[] = [];
  let rest = looked;
  for (const { what, isOne, within, longest } of chosen) {
    const trimmed = rest.trim();
    if (trimmed === '') break;
    if (spans.length === 0 && trimmed.length <= longest && isOne(trimmed))
      return [{ what, start, end, whole: true }];
    for (const part of within?.(rest) ?? []) {
      spans.push({ ...part, what, whole: false });
      rest = rest.slice(0, part.start) + '\u0000'.repeat(part.end - part.start) + rest.slice(part.end);
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}
