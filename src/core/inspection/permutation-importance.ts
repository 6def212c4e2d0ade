import { mean, standardDeviation } from '../evaluation/mean.ts';
import { createRandom, deriveSeed, permutation } from '../random.ts';
import { type Table, columnNamed, takeTableRows } from '../table/column.ts';
import type { Importance } from './importance.ts';

/**
 * How much the score drops when a column's values are dealt anew among the rows: the column is that of the table,
 * before any preparation, so that what was made of it moves together. Greatest drop first.
 * After Breiman 2001 and sklearn.inspection.permutation_importance.
 */
export function permutationImportance(
  table: Table,
  columns: readonly string[],
  score: (table: Table) => number,
  { repeats, seed }: { readonly repeats: number; readonly seed: number },
): readonly Importance[] {
  const baseline = score(table);
  return columns
    .map((column, c) => {
      const random = createRandom(deriveSeed(seed, c));
      const drops = Array.from(
        { length: repeats },
        () => baseline - score(withPermuted(table, column, permutation(table.rows, random))),
      );
      return { column, mean: mean(drops), sd: standardDeviation(drops) };
    })
    .sort((a, b) => b.mean - a.mean);
}

/** The table with one column's cells in another order. */
function withPermuted(table: Table, name: string, order: Uint32Array): Table {
  const own = columnNamed(table, name);
  const [permuted] = takeTableRows({ rows: table.rows, columns: [own] }, order).columns;
  return { ...table, columns: table.columns.map(column => (column === own ? permuted! : column)) };
}
