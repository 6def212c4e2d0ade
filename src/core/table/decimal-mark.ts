import { COMMA, POINT } from './bytes.ts';

/** What a text says of the decimal mark: it must be one or the other, or "1,234", which may be a group of digits. */
export type MarkEvidence = 'none' | 'point' | 'comma' | 'groupedByComma';

const sign = '^[^\\d.,]*';
const tail = '[^\\d.,]*$';
const point = new RegExp(`${sign}(?:\\d*\\.\\d+|\\d{1,3}(?:,\\d{3})+\\.\\d+)${tail}`);
const comma = new RegExp(`${sign}(?:\\d*,\\d+|\\d{1,3}(?:\\.\\d{3})+,\\d+)${tail}`);
const grouped = new RegExp(`${sign}[1-9]\\d{0,2}(?:,\\d{3})+${tail}`);
const mostSigns = 8;

/** Reads what a field says of the file's decimal mark. */
export function markEvidence(text: string): MarkEvidence {
  const trimmed = text.trim();
  if (trimmed.length > 40 || !/\d/.test(trimmed) || trimmed.replace(/[\d.,\s]/g, '').length > mostSigns)
    return 'none';
  if (grouped.test(trimmed)) return 'groupedByComma';
  if (comma.test(trimmed)) return 'comma';
  return point.test(trimmed) ? 'point' : 'none';
}

/**
 * The decimal mark of a file with these fields, a byte. Where commas delimit, "1,234" in quotes is a group of digits;
 * where something else does, it is more likely a fraction.
 */
export function markOf(fields: readonly { readonly mark: MarkEvidence }[], delimiter: number): number {
  const count = (evidence: MarkEvidence) => fields.filter(({ mark }) => mark === evidence).length;
  const commas = count('comma') + (delimiter === COMMA ? 0 : count('groupedByComma'));
  return commas > count('point') ? COMMA : POINT;
}
