import type { CleaningStep } from './cleaning-step.ts';

/** The columns that a step may leave other than they were, by their names before it; rows that go count for none. */
export function touchedColumns(step: CleaningStep): readonly string[] {
  if ('column' in step) return [step.column];
  if ('columns' in step) return step.columns;
  if (step.kind === 'changeKinds') return step.changes.map(({ name }) => name);
  if (step.kind !== 'editTable') return [];
  const named = [...step.cells, ...step.renamed].map(({ column }) => column);
  return [...new Set([...named, ...step.droppedColumns])];
}
