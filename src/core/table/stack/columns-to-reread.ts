import type { Table } from '../column.ts';
import { sortsOf } from './column-sort.ts';
import { namesOf } from './stacked-names.ts';

/**
 * Of each table the columns that have to be read again as words: another table holds values of another sort under the
 * same name, and "007" or a date as it was written is lost once it was taken for a number or a date.
 */
export function columnsToReread(tables: readonly Table[]): readonly (readonly string[])[] {
  const names = namesOf(tables);
  const again = tables.map((): string[] => []);
  for (const name of names) {
    const sorts = sortsOf(tables, name);
    if (new Set(sorts.filter(sort => sort !== null)).size < 2) continue;
    for (const [t, sort] of sorts.entries()) if (sort !== null && sort !== 'word') again[t]!.push(name);
  }
  return again;
}
