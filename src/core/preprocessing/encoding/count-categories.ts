import type { CodedColumn } from '../../table/column.ts';
import { byCodePoint } from '../code-point-order.ts';

export interface CategoryCount {
  readonly category: string;
  /** Rows that hold it, at least one. */
  readonly count: number;
}

/** The categories that occur, sorted by code point, with how often; missing values are none. */
export function countCategories({ codes, dictionary }: CodedColumn): readonly CategoryCount[] {
  const counts = new Uint32Array(dictionary.length);
  for (const code of codes) if (code !== -1) counts[code] = counts[code]! + 1;
  return dictionary
    .flatMap((category, code) => (counts[code] === 0 ? [] : [{ category, count: counts[code]! }]))
    .sort((a, b) => byCodePoint(a.category, b.category));
}
