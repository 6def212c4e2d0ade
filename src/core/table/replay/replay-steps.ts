import { InputError } from '../../errors.ts';
import type { Table } from '../column.ts';
import { type StepContext, applyStep } from '../steps/apply-step.ts';
import type { CleaningStep } from '../steps/cleaning-step.ts';
import { rowWiseStep } from './row-wise-step.ts';
import { stepOnColumns } from './step-on-columns.ts';

/** A step that was not taken again, and why. */
export interface SkippedStep {
  readonly step: CleaningStep;
  readonly why: string;
}

export interface Replay {
  readonly table: Table;
  /** As they were taken, on the columns that are there. */
  readonly replayed: readonly CleaningStep[];
  readonly skipped: readonly SkippedStep[];
}

/**
 * Takes recorded steps again on another table of the same making. A step is taken on those of its columns that are there;
 * one that speaks of rows by their number, or does not fit, is left out and told.
 */
export async function replaySteps(
  table: Table,
  recorded: readonly CleaningStep[],
  context: StepContext,
): Promise<Replay> {
  let now = table;
  const replayed: CleaningStep[] = [];
  const skipped: SkippedStep[] = [];
  for (const step of recorded) {
    const own = namesRows(step) ? rowWiseStep(step) : step;
    const part = own && stepOnColumns(own, new Set(now.columns.map(({ name }) => name)));
    if (part === null) {
      const why =
        own === null ? 'it speaks of rows of the table it was made for' : 'its columns are not there';
      skipped.push({ step, why });
      continue;
    }
    try {
      now = await applyStep(now, part, context);
      replayed.push(part);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      skipped.push({ step, why: error.message });
    }
  }
  return { table: now, replayed, skipped };
}

/** Steps that name rows by their place; those that drop rows by what they hold do not. */
function namesRows({ kind }: CleaningStep): boolean {
  return kind === 'dropRows' || kind === 'editTable';
}
