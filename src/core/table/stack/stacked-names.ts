import type { ColumnSchema } from '../column.ts';

/** Which columns stay where not all tables have them: those of any table, or those of every one. */
export type StackedColumns = 'all' | 'common';

interface Named {
  readonly columns: readonly Pick<ColumnSchema, 'name'>[];
}

/** All names that any table has, in the order in which they are met. */
export function namesOf(tables: readonly Named[]): readonly string[] {
  return [...new Set(tables.flatMap(({ columns }) => columns.map(({ name }) => name)))];
}

/** The names of the columns that the tables have when they stand under each other. */
export function stackedNames(tables: readonly Named[], columns: StackedColumns): readonly string[] {
  const names = namesOf(tables);
  if (columns === 'all') return names;
  return names.filter(name => tables.every(table => table.columns.some(column => column.name === name)));
}

/** What a table has and lacks of the columns of several. */
export interface ColumnMatch {
  /** Columns that another table has, and this one lacks. */
  readonly lacks: readonly string[];
  /** Columns of this one that not every table has. */
  readonly alone: readonly string[];
}

/** How the columns of each table match those of the others. */
export function matchColumns(tables: readonly Named[]): readonly ColumnMatch[] {
  const all = namesOf(tables);
  const common = new Set(stackedNames(tables, 'common'));
  return tables.map(({ columns }) => {
    const own = new Set(columns.map(({ name }) => name));
    return {
      lacks: all.filter(name => !own.has(name)),
      alone: all.filter(name => own.has(name) && !common.has(name)),
    };
  });
}
