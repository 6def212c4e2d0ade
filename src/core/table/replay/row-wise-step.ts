import type { CleaningStep } from '../steps/cleaning-step.ts';

/**
 * What a step does to any row by itself: of one that drops rows nothing, of changes made by hand the columns alone,
 * since its cells and rows are numbered in the table that it was made for. Null where nothing is left of it.
 */
export function rowWiseStep(step: CleaningStep): CleaningStep | null {
  if (dropsRows(step)) return null;
  if (step.kind !== 'editTable') return step;
  const { droppedColumns, renamed } = step;
  return droppedColumns.length + renamed.length === 0 ? null : { ...step, cells: [], droppedRows: [] };
}

function dropsRows({ kind }: CleaningStep): boolean {
  return kind === 'dropDuplicateRows' || kind === 'dropMissingRows' || kind === 'dropRows';
}
