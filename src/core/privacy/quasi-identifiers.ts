import type { Table } from '../table/column.ts';
import { isQuasiIdentifier } from './column-names.ts';
import { kAnonymity } from './k-anonymity.ts';
import type { QuasiIdentifiers } from './privacy-finding.ts';

/** More columns than this have too many combinations to look at each. */
const mostColumns = 8;
const mostTold = 5;
/** A group this small or smaller gives its people away; five is what statistical offices commonly ask for. */
export const safeGroup = 5;

/**
 * The combinations of quasi-identifiers that tell people apart, told by the columns' names: all together, and
 * the pairs and triples with groups that are too small, fewest columns and smallest group first.
 */
export function findQuasiIdentifiers(
  table: Table,
  candidates?: readonly string[],
): readonly QuasiIdentifiers[] {
  if (table.rows === 0) return [];
  const columns = table.columns
    .filter(({ name }) => candidates?.includes(name) ?? isQuasiIdentifier(name))
    .slice(0, mostColumns);
  if (columns.length < 2) return [];
  const measured = (chosen: readonly (typeof columns)[number][]) =>
    kAnonymity({ rows: table.rows, columns: chosen });
  const all = measured(columns);
  const small = [...combinations(columns, 2), ...combinations(columns, 3)]
    .filter(chosen => chosen.length < columns.length)
    .map(measured)
    .filter(({ smallestGroup }) => smallestGroup < safeGroup)
    .sort((a, b) => a.columns.length - b.columns.length || b.uniqueRows - a.uniqueRows);
  return [all, ...small.slice(0, mostTold)];
}

function combinations<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  if (size === 0) return [[]];
  return items.flatMap((item, i) => combinations(items.slice(i + 1), size - 1).map(rest => [item, ...rest]));
}
