import type { ColumnSchema } from '../table/column.ts';
import type { CleaningStep } from '../table/steps/cleaning-step.ts';
import { renamesOf } from '../table/steps/renames.ts';
import type { CellMatch } from './matching-rows.ts';

/** Every name that each column has had through these steps; a column that none of them renamed has the one. */
export function columnAliases(steps: readonly CleaningStep[]): (name: string) => readonly string[] {
  const groups: Set<string>[] = [];
  for (const { column, to } of steps.flatMap(renamesOf)) {
    const joined = groups.filter(group => group.has(column) || group.has(to));
    const merged = new Set([column, to, ...joined.flatMap(group => [...group])]);
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return name => [name, ...(groups.find(group => group.has(name)) ?? [])];
}

/** What is looked for under the names that a table has for it; null where it lacks one of the columns under every name. */
export function matchesIn(
  schema: readonly ColumnSchema[],
  matches: readonly CellMatch[],
  aliasesOf: (name: string) => readonly string[],
): readonly CellMatch[] | null {
  const own = matches.flatMap(({ column, text }) => {
    const name = aliasesOf(column).find(alias => schema.some(one => one.name === alias));
    return name === undefined ? [] : [{ column: name, text }];
  });
  return own.length === matches.length ? own : null;
}
