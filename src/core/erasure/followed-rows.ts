import { repeatedRows } from '../quality/repeated-rows.ts';
import { type Table, isMissing } from '../table/column.ts';
import type { CleaningStep } from '../table/steps/cleaning-step.ts';
import { requireColumns } from '../table/steps/replace-columns.ts';
import { rowsLeft } from './rows-left.ts';

/** Whether what a step drops is known only from the table that it was taken on. */
export function needsTableToFollow(step: CleaningStep): boolean {
  return step.kind === 'dropDuplicateRows' || step.kind === 'dropMissingRows';
}

/**
 * Where rows of a table (0-based) stand after a step was taken on it, those that it dropped left out. `before` is that
 * table; null where `needsTableToFollow` says that it is not needed.
 */
export function followedRows(
  step: CleaningStep,
  before: Table | null,
  rows: readonly number[],
): readonly number[] {
  return [...rowsLeft(rows, droppedRows(step, before)).rows];
}

function droppedRows(step: CleaningStep, before: Table | null): readonly number[] {
  switch (step.kind) {
    case 'dropRows':
      return ascending(step.rows.map(row => row - 1));
    case 'editTable':
      return ascending(step.droppedRows.map(row => row - 1));
    case 'dropDuplicateRows':
      return ascending(repeatedRows(tableOf(before)).map(({ row }) => row));
    case 'dropMissingRows': {
      const table = tableOf(before);
      const looked = requireColumns(table, step.columns);
      return Array.from({ length: table.rows }, (_, row) => row).filter(row =>
        looked.some(column => isMissing(column, row)),
      );
    }
    case 'dropColumns':
    case 'renameColumn':
    case 'changeKinds':
    case 'trimText':
    case 'mergeCategories':
    case 'fillMissing':
    case 'setMissing':
    case 'setMissingOutside':
    case 'pseudonymise':
    case 'keepYear':
    case 'keepPrefix':
    case 'roundNumbers':
    case 'bandNumbers':
    case 'redactText':
    case 'addGroups':
    case 'addUnusual':
      return [];
    default:
      return step satisfies never;
  }
}

function tableOf(before: Table | null): Table {
  if (before === null) throw new RangeError('this step cannot be followed without its table');
  return before;
}

function ascending(rows: readonly number[]): readonly number[] {
  return [...new Set(rows)].sort((a, b) => a - b);
}
