import { type Table, isNumeric } from '../column.ts';
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
    const met = new Set(sorts.filter(sort => sort !== null));
    if (met.size < 2 && !met.has('word')) continue;
    // Also where no value is left: what was no number there, and so is missing, may be a word.
    for (const [t, { columns }] of tables.entries())
      if (columns.some(column => column.name === name && isNumeric(column))) again[t]!.push(name);
  }
  return again;
}
