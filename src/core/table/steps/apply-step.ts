import type { Table } from '../column.ts';
import type { ProblemLog } from '../read-problems.ts';
import { addGroups } from './add-groups.ts';
import { addUnusual } from './add-unusual.ts';
import { bandNumbers } from './band-numbers.ts';
import { changeKinds } from './change-kinds.ts';
import type { CleaningStep } from './cleaning-step.ts';
import { dropColumns } from './drop-columns.ts';
import { dropDuplicateRows } from './drop-duplicate-rows.ts';
import { dropMissingRows } from './drop-missing-rows.ts';
import { dropRows } from './drop-rows.ts';
import { editTable } from './edit-table.ts';
import { fillMissing } from './fill-missing.ts';
import { keepPrefix, keepYear, roundNumbers } from './generalise.ts';
import { mergeCategories } from './merge-categories.ts';
import { type PseudonymOf, pseudonymise } from './pseudonymise.ts';
import { redactText } from './redact-text.ts';
import { renameColumn } from './rename-column.ts';
import { setMissing, setMissingOutside } from './set-missing.ts';
import { trimText } from './trim-text.ts';

/** What steps need besides the table. */
export interface StepContext {
  readonly pseudonymOf: PseudonymOf;
  /** Hears of values that could not be kept. */
  readonly problems: ProblemLog;
}

/** The table after a step; the one given stays as it was. @throws InputError when the step does not fit the table */
export async function applyStep(table: Table, step: CleaningStep, context: StepContext): Promise<Table> {
  switch (step.kind) {
    case 'dropColumns':
      return dropColumns(table, step);
    case 'renameColumn':
      return renameColumn(table, step);
    case 'changeKinds':
      return changeKinds(table, step, context.problems);
    case 'dropDuplicateRows':
      return dropDuplicateRows(table);
    case 'dropRows':
      return dropRows(table, step);
    case 'dropMissingRows':
      return dropMissingRows(table, step);
    case 'trimText':
      return trimText(table, step);
    case 'mergeCategories':
      return mergeCategories(table, step);
    case 'fillMissing':
      return fillMissing(table, step);
    case 'setMissing':
      return setMissing(table, step);
    case 'setMissingOutside':
      return setMissingOutside(table, step);
    case 'pseudonymise':
      return pseudonymise(table, step, context.pseudonymOf);
    case 'keepYear':
      return keepYear(table, step);
    case 'keepPrefix':
      return keepPrefix(table, step);
    case 'roundNumbers':
      return roundNumbers(table, step);
    case 'bandNumbers':
      return bandNumbers(table, step);
    case 'redactText':
      return redactText(table, step);
    case 'addGroups':
      return addGroups(table, step);
    case 'addUnusual':
      return addUnusual(table, step);
    case 'editTable':
      return editTable(table, step);
    default:
      return step satisfies never;
  }
}
