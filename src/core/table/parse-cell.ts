import { POINT } from './bytes.ts';
import type { NumericColumn } from './column.ts';
import { isDash, isMissingField } from './missing-tokens.ts';
import { parseDatetime } from './parse-datetime.ts';
import { parseNumber } from './parse-number.ts';

/** What a text is in a column of numbers or dates: its value, nothing at all, or neither. */
export type ParsedCell =
  | { readonly state: 'value'; readonly value: number }
  | { readonly state: 'missing' }
  | { readonly state: 'unreadable' };

/** Reads one text as a file's field of this kind would be read. */
export function parseCell(text: string, kind: NumericColumn['kind'], mark = POINT): ParsedCell {
  const bytes = new TextEncoder().encode(text);
  const value =
    kind === 'datetime' ? parseDatetime(bytes, 0, bytes.length) : parseNumber(bytes, 0, bytes.length, mark);
  if (!Number.isNaN(value)) return { state: 'value', value };
  const missing = isMissingField(bytes, 0, bytes.length) || isDash(bytes, 0, bytes.length);
  return { state: missing ? 'missing' : 'unreadable' };
}
