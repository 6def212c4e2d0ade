import { COMMA, POINT } from './bytes.ts';
import { isMissingToken } from './missing-tokens.ts';

/** What a text says of the decimal mark: it must be one or the other, or "1,234", which may be a group of digits. */
export type MarkEvidence = 'none' | 'point' | 'comma' | 'groupedByComma';

const sign = '^[^\\d.,]*';
const tail = '(?:[eE][+-]?\\d+)?[^\\d.,]*$';
const point = new RegExp(`${sign}(?:\\d*\\.\\d+|\\d{1,3}(?:,\\d{3})+\\.\\d+)${tail}`);
const comma = new RegExp(`${sign}(?:\\d+,\\d+|\\d{1,3}(?:\\.\\d{3})+,\\d+)${tail}`);
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

interface MarkedField {
  readonly text: string;
  readonly isNumber: boolean;
  readonly mark: MarkEvidence;
}

/** A column of numbers may have a few slips. */
const mostlyNumbers = 0.9;

/**
 * The decimal mark of a file with these records, a byte: the one that more columns of numbers need. Where commas
 * delimit, "1,234" in quotes is a group of digits; where something else does, it is more likely a fraction.
 */
export function markOf(records: readonly (readonly MarkedField[])[], delimiter: number): number {
  // The first may be the header.
  const rows = records.length > 1 ? records.slice(1) : records;
  const width = Math.max(0, ...rows.map(row => row.length));
  let votes = 0;
  for (let column = 0; column < width; column++) {
    const fields = rows.flatMap(row => row[column] ?? []).filter(({ text }) => !isMissingToken(text));
    if (fields.filter(({ isNumber }) => isNumber).length < mostlyNumbers * fields.length) continue;
    const count = (evidence: MarkEvidence) => fields.filter(({ mark }) => mark === evidence).length;
    const commas = count('comma') + (delimiter === COMMA ? 0 : count('groupedByComma'));
    votes += Math.sign(commas - count('point'));
  }
  return votes > 0 ? COMMA : POINT;
}
