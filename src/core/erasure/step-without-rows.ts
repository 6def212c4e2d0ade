import type { CleaningStep } from '../table/steps/cleaning-step.ts';
import { rowsLeft } from './rows-left.ts';

/** A recorded step as it would have been had its table never had the rows `gone` (0-based, ascending): its row numbers moved up, what it says of these rows left out. */
export function stepWithoutRows(step: CleaningStep, gone: readonly number[]): CleaningStep {
  if (step.kind === 'dropRows') return { ...step, rows: renumbered(step.rows, gone) };
  if (step.kind !== 'editTable') return step;
  const left = rowsLeft(
    step.cells.map(({ row }) => row - 1),
    gone,
  );
  const cells = [...left.places].map((place, c) => ({ ...step.cells[place]!, row: left.rows[c]! + 1 }));
  return { ...step, cells, droppedRows: renumbered(step.droppedRows, gone) };
}

/** Of 1-based numbers. */
function renumbered(rows: readonly number[], gone: readonly number[]): readonly number[] {
  const left = rowsLeft(
    rows.map(row => row - 1),
    gone,
  );
  return [...left.rows].map(row => row + 1);
}
