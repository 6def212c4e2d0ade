import type { ColumnProfile } from '../../core/explore/profile.ts';
import { type ColumnKind, isNumericKind } from '../../core/table/column.ts';
import { parseCell } from '../../core/table/parse-cell.ts';
import type { AllowedValues } from '../data/data-dictionary.ts';

const number = '[-+]?\\d+(?:\\.\\d+)?(?:e[-+]?\\d+)?';
const range = new RegExp(`^(${number})?\\s*(?:\\.\\.|to|–|…)\\s*(${number})?$`, 'i');

/** As a person writes them: "0 .. 120" for numbers, "2020-01-01 .." for dates, "red, green" for words; null for none of these. */
export function parseAllowed(text: string, kind: ColumnKind): AllowedValues | null {
  if (!isNumericKind(kind)) {
    const values = text
      .split(',')
      .map(value => value.trim())
      .filter(value => value !== '');
    return values.length === 0 ? null : { kind: 'set', values };
  }
  if (kind === 'datetime') return parseDates(text);
  const match = range.exec(text.trim());
  if (match === null || (match[1] === undefined && match[2] === undefined)) return null;
  const [least, most] = [match[1], match[2]].map(bound => (bound === undefined ? null : Number(bound)));
  return { kind: 'range', least: least!, most: most! };
}

/** Bounds are kept as milliseconds since 1970, as the column's own values are. */
function parseDates(text: string): AllowedValues | null {
  const parts = text.split(/\s*(?:\.\.|…)\s*|\s+(?:to|–)\s+/);
  if (parts.length !== 2) return null;
  const bounds = parts.map(part => {
    if (part.trim() === '') return null;
    const cell = parseCell(part.trim(), 'datetime');
    return cell.state === 'value' ? cell.value : Number.NaN;
  });
  const [least = null, most = null] = bounds;
  if (bounds.some(Number.isNaN) || (least === null && most === null)) return null;
  return { kind: 'range', least, most };
}

/** The text that `parseAllowed` reads; '' where nothing was said. */
export function allowedText(allowed: AllowedValues | null, kind: ColumnKind): string {
  switch (allowed?.kind) {
    case undefined:
      return '';
    case 'set':
      return allowed.values.join(', ');
    case 'range':
      return `${boundText(allowed.least, kind)} .. ${boundText(allowed.most, kind)}`.trim();
    default:
      return allowed satisfies never;
  }
}

/** A bound as a person writes it; dates as ISO 8601, the day alone at midnight UTC. */
export function boundText(bound: number | null, kind: ColumnKind): string {
  if (bound === null) return '';
  if (kind !== 'datetime' || !Number.isFinite(new Date(bound).getTime())) return String(bound);
  return new Date(bound).toISOString().replace(/T00:00:00\.000Z$/, '');
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
