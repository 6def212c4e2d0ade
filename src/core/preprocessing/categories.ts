import type { CodedColumn } from '../table/column.ts';
import { byCodePoint } from './code-point-order.ts';

/**
 * What a missing category is called. A category that is literally called so is the same category,
 * as it is for scikit-learn's SimpleImputer(strategy='constant', fill_value='missing').
 */
export const missingCategory = 'missing';

/** Every category that occurs in the column, sorted by code point; `missing` among them where a row has none. */
export function categoriesOf(column: CodedColumn): readonly string[] {
  const seen = new Set<string>();
  for (const code of new Set(column.codes)) {
    seen.add(code === -1 ? missingCategory : column.dictionary[code]!);
  }
  return [...seen].sort(byCodePoint);
}
