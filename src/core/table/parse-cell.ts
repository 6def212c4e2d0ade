import { POINT } from './bytes.ts';
import type { NumericColumn } from './column.ts';
import { isDash, isMissingField } from './missing-tokens.ts';
import { parseDatetime } from './parse-datetime.ts';
import { parseFormattedNumber } from './parse-formatted-number.ts';
import { parseNumber } from './parse-number.ts';
import { type DateOrder, parseWrittenDate } from './parse-written-date.ts';

/** What a text is in a column of numbers or dates: its value, nothing at all, or neither. */
export type ParsedCell =
  | { readonly state: 'value'; readonly value: number }
  | { readonly state: 'missing' }
  | { readonly state: 'unreadable' };

/** How the texts of a column write numbers and dates. */
export interface Notation {
  /** The decimal mark, a byte. */
  readonly mark?: number;
  /** The order of day and month where it takes one to tell. */
  readonly order?: DateOrder | null;
}

/** Reads one text as a file's field of this kind would be read. */
export function parseCell(
  text: string,
  kind: NumericColumn['kind'],
  { mark = POINT, order = null }: Notation = {},
): ParsedCell {
  const bytes = new TextEncoder().encode(text);
  const value = kind === 'datetime' ? dateValue(bytes, text, order) : numberValue(bytes, text, mark);
  if (!Number.isNaN(value)) return { state: 'value', value };
  const missing = isMissingField(bytes, 0, bytes.length) || isDash(bytes, 0, bytes.length);
  return { state: missing ? 'missing' : 'unreadable' };
}

function dateValue(bytes: Uint8Array, text: string, order: DateOrder | null): number {
  const value = parseDatetime(bytes, 0, bytes.length);
  return Number.isNaN(value) ? parseWrittenDate(text, order) : value;
}

function numberValue(bytes: Uint8Array, text: string, mark: number): number {
  const value = parseNumber(bytes, 0, bytes.length, mark);
  return Number.isNaN(value) ? parseFormattedNumber(text, mark) : value;
}
