import type { CleaningStep } from './cleaning-step.ts';

/** The columns that a step gives other names, so that what is known of them can follow. */
export function renamesOf(step: CleaningStep): readonly { readonly column: string; readonly to: string }[] {
  if (step.kind === 'renameColumn') return [{ column: step.column, to: step.to }];
  return step.kind === 'editTable' ? step.renamed : [];
}
