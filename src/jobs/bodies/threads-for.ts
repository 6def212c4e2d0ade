import type { Table } from '../../core/table/column.ts';

/** Each thread reads the table and prepares its own folds: beyond so many cells over all threads, fewer are started. */
const mostCells = 100_000_000;
/** More do not pay where a training has five folds to give away. */
const mostThreads = 8;

/** How many folds are fitted side by side on this device; 1 where the table is too large to be held twice. */
export function threadsFor(
  table: Table,
  cores = (globalThis.navigator as { readonly hardwareConcurrency?: number } | undefined)
    ?.hardwareConcurrency ?? 1,
): number {
  if (typeof Worker === 'undefined') return 1;
  const cells = Math.max(1, table.rows * table.columns.length);
  return Math.max(1, Math.min(cores, mostThreads, Math.floor(mostCells / cells)));
}
