import { mean, standardDeviation } from '../evaluation/mean.ts';
import { createRandom, deriveSeed, permutation } from '../random.ts';
import type { Table } from '../table/column.ts';
import { assembleRows } from './assemble-rows.ts';
import type { GroupImportance, Importance } from './importance.ts';

export interface Shuffling {
  readonly repeats: number;
  readonly seed: number;
}

/**
 * How much the score drops when a column's values are dealt anew among the rows: the column is that of the table,
 * before any preparation, so that what was made of it moves together. Greatest drop first.
 * After Breiman 2001 and sklearn.inspection.permutation_importance.
 */
export function permutationImportance(
  table: Table,
  columns: readonly string[],
  score: (table: Table) => number,
  shuffling: Shuffling,
  report?: (fraction: number) => void,
): readonly Importance[] {
  const groups = columns.map(column => [column]);
  return groupImportance(table, groups, score, shuffling, report).map(({ columns: [column], ...drop }) => ({
    column: column!,
    ...drop,
  }));
}

/** The same of groups of columns: the rows of a group's values are dealt anew, so that they still fit each other. */
export function groupImportance(
  table: Table,
  groups: readonly (readonly string[])[],
  score: (table: Table) => number,
  { repeats, seed }: Shuffling,
  report?: (fraction: number) => void,
): readonly GroupImportance[] {
  const baseline = score(table);
  const same = Uint32Array.from({ length: table.rows }, (_, row) => row);
  return groups
    .map((columns, g) => {
      const random = createRandom(deriveSeed(seed, g));
      const drops = Array.from({ length: repeats }, () => {
        const order = permutation(table.rows, random);
        const dealt = assembleRows(table, table.rows, name => (columns.includes(name) ? order : same));
        return baseline - score(dealt);
      });
      report?.((g + 1) / groups.length);
      return { columns, mean: mean(drops), sd: standardDeviation(drops) };
    })
    .sort((a, b) => b.mean - a.mean);
}
