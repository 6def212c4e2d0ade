import type { CleaningStep } from '../steps/cleaning-step.ts';

/** What a step does to these columns alone; null where it does nothing to them. Steps on rows stay as they are. */
export function stepOnColumns(step: CleaningStep, columns: ReadonlySet<string>): CleaningStep | null {
  switch (step.kind) {
    case 'dropDuplicateRows':
    case 'dropRows':
      return step;
    case 'changeKinds': {
      const changes = step.changes.filter(({ name }) => columns.has(name));
      return changes.length === 0 ? null : { ...step, changes };
    }
    case 'editTable': {
      const cells = step.cells.filter(({ column }) => columns.has(column));
      const droppedColumns = step.droppedColumns.filter(name => columns.has(name));
      const renamed = step.renamed.filter(({ column }) => columns.has(column));
      const nothing = cells.length + droppedColumns.length + renamed.length + step.droppedRows.length === 0;
      return nothing ? null : { ...step, cells, droppedColumns, renamed };
    }
    case 'dropColumns':
    case 'dropMissingRows':
    case 'trimText':
    case 'pseudonymise':
    case 'redactText': {
      const kept = step.columns.filter(name => columns.has(name));
      return kept.length === 0 ? null : { ...step, columns: kept };
    }
    case 'addGroups':
    case 'addUnusual':
      return step.inputs.every(name => columns.has(name)) ? step : null;
    case 'renameColumn':
    case 'mergeCategories':
    case 'fillMissing':
    case 'setMissing':
    case 'setMissingOutside':
    case 'keepYear':
    case 'keepPrefix':
    case 'roundNumbers':
    case 'bandNumbers':
      return columns.has(step.column) ? step : null;
    default:
      return step satisfies never;
  }
}
