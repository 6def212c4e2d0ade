import type { ColumnKind, ColumnSchema } from '../../core/table/column.ts';

/** How a newer table's columns match those of the table that is there. */
export interface SchemaFit {
  /** Columns of the table that the newer one lacks. */
  readonly missing: readonly string[];
  /** Columns that the table has not had so far. */
  readonly added: readonly string[];
  readonly changed: readonly KindChange[];
}

export interface KindChange {
  readonly name: string;
  readonly before: ColumnKind;
  readonly after: ColumnKind;
}

/** What differs from one schema to a newer one, by name; the order of the columns does not matter. */
export function fitSchema(present: readonly ColumnSchema[], newer: readonly ColumnSchema[]): SchemaFit {
  const before = new Map(present.map(({ name, kind }) => [name, kind]));
  const after = new Map(newer.map(({ name, kind }) => [name, kind]));
  return {
    missing: [...before.keys()].filter(name => !after.has(name)),
    added: [...after.keys()].filter(name => !before.has(name)),
    changed: newer.flatMap(({ name, kind }) => {
      const was = before.get(name);
      return was === undefined || was === kind ? [] : [{ name, before: was, after: kind }];
    }),
  };
}
