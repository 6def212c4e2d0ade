import type { CleaningStep } from '../steps/cleaning-step.ts';
import { renamesOf } from '../steps/renames.ts';
import { rowWiseStep } from './row-wise-step.ts';
import { stepOnColumns } from './step-on-columns.ts';

/** What lies behind some columns of a cleaned table. */
export interface StepsBehind {
  /** For each column, what it was called in the file. */
  readonly written: ReadonlyMap<string, string>;
  /** What was done to their values, in order; nothing that drops rows. */
  readonly steps: readonly CleaningStep[];
}

/** What was done to the values of these columns, and what they were called before; other columns do not matter. */
export function stepsBehind(columns: readonly string[], recorded: readonly CleaningStep[]): StepsBehind {
  /** What each column is called before the steps that were gone back over. */
  let before = new Map(columns.map(name => [name, name]));
  const steps: CleaningStep[] = [];
  for (const step of recorded.toReversed()) {
    const wasCalled = new Map(renamesOf(step).map(({ column, to }) => [to, column]));
    before = new Map([...before].map(([name, after]) => [name, wasCalled.get(after) ?? after]));
    const own = rowWiseStep(step);
    const part = own && withoutDrops(stepOnColumns(own, new Set(before.values())));
    if (part !== null) steps.unshift(part);
  }
  return { written: before, steps };
}

/** Columns that were dropped may have borne a name that another column bears now. */
function withoutDrops(step: CleaningStep | null): CleaningStep | null {
  if (step?.kind === 'dropColumns') return null;
  if (step?.kind !== 'editTable') return step;
  return step.renamed.length === 0 ? null : { ...step, droppedColumns: [] };
}
