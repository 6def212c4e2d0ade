import type { Table } from '../../core/table/column.ts';

/** More do not pay: folds are few, and the more work together on one fit, the more they wait for each other. */
const mostThreads = 8;
/** Each thread reads the table and prepares its own folds: beyond so many cells over all threads, fewer are started. */
const mostCells = 100_000_000;

/** How many threads this device keeps busy; 1 where there are no workers. */
export function threadsOfDevice(): number {
  if (typeof Worker === 'undefined') return 1;
  return Math.max(1, Math.min(navigator.hardwareConcurrency, mostThreads));
}

/** How many folds are fitted side by side; 1 where the table is too large to be held twice. */
export function foldsAtOnce({ rows, columns }: Table, threads: number): number {
  return Math.max(1, Math.min(threads, Math.floor(mostCells / Math.max(1, rows * columns.length))));
}
