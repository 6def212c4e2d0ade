import type { ColumnProfile } from '../core/explore/profile.ts';
import { type ColumnKind, isNumericKind } from '../core/table/column.ts';
import type { AllowedValues } from './data-dictionary.ts';

const number = '[-+]?\\d+(?:\\.\\d+)?(?:e[-+]?\\d+)?';
const range = new RegExp(`^(${number})?\\s*(?:\\.\\.|to|–|…)\\s*(${number})?$`, 'i');

/** As a person writes them: "0 .. 120" for numbers, "red, green" for words; null where the text is neither. */
export function parseAllowed(text: string, kind: ColumnKind): AllowedValues | null {
  if (!isNumericKind(kind)) {
    const values = text
      .split(',')
      .map(value => value.trim())
      .filter(value => value !== '');
    return values.length === 0 ? null : { kind: 'set', values };
  }
  const match = range.exec(text.trim());
  if (match === null || (match[1] === undefined && match[2] === undefined)) return null;
  const [least, most] = [match[1], match[2]].map(bound => (bound === undefined ? null : Number(bound)));
  return { kind: 'range', least: least!, most: most! };
}

/** The text that `parseAllowed` reads; '' where nothing was said. */
export function allowedText(allowed: AllowedValues | null): string {
  switch (allowed?.kind) {
    case undefined:
      return '';
    case 'set':
      return allowed.values.join(', ');
    case 'range':
      return `${allowed.least ?? ''} .. ${allowed.most ?? ''}`.trim();
    default:
      return allowed satisfies never;
  }
}

/** The values that a column has now, where they can be listed or are numbers. */
export function proposeAllowed(profile: ColumnProfile): AllowedValues | null {
  if (profile.kind === 'identifier' || profile.kind === 'text' || profile.kind === 'datetime') return null;
  if (profile.shape === 'numeric')
    return profile.summary && { kind: 'range', least: profile.summary.min, most: profile.summary.max };
  if (profile.distinct === 0 || profile.distinct > profile.top.length) return null;
  return profile.top.some(({ value }) => value.includes(','))
    ? null
    : { kind: 'set', values: profile.top.map(({ value }) => value).sort() };
}
