import type { ColumnKind } from '../column.ts';
import { numericNouns } from '../numeric-nouns.ts';
import { parseCell } from '../parse-cell.ts';

/** What a typed text is in a column of its kind. */
export type CellValue =
  | { readonly state: 'number'; readonly number: number }
  | { readonly state: 'text'; readonly text: string }
  | { readonly state: 'missing' }
  | { readonly state: 'refused'; readonly wanted: string };

/** A column as far as it says what its cells may hold. */
export interface CellKind {
  readonly kind: ColumnKind;
  /** Of a boolean column, its two words. */
  readonly dictionary?: readonly string[];
}

/** Reads what a person typed into a cell; blanks alone take the value away. Booleans take their own two words only. */
export function readCell(text: string, { kind, dictionary = [] }: CellKind): CellValue {
  const typed = text.trim();
  if (typed === '') return { state: 'missing' };
  switch (kind) {
    case 'number':
    case 'integer':
    case 'datetime': {
      const cell = parseCell(typed, kind);
      if (cell.state === 'missing') return { state: 'missing' };
      if (cell.state === 'unreadable') return { state: 'refused', wanted: numericNouns[kind] };
      if (kind === 'integer' && !Number.isInteger(cell.value))
        return { state: 'refused', wanted: 'a whole number' };
      return { state: 'number', number: cell.value };
    }
    case 'boolean':
      return dictionary.length < 2 || dictionary.includes(typed)
        ? { state: 'text', text: typed }
        : { state: 'refused', wanted: dictionary.map(word => `"${word}"`).join(' or ') };
    case 'category':
    case 'text':
    case 'identifier':
      return { state: 'text', text };
    default:
      return kind satisfies never;
  }
}
