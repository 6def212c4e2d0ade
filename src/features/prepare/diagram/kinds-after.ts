import { stepCatalogue } from '../../../core/preprocessing/catalogue/step-catalogue.ts';
import type { PlannedStep } from '../../../core/preprocessing/plan.ts';
import { transformers } from '../../../core/preprocessing/transformers.ts';
import type { ColumnKind } from '../../../core/table/column.ts';

/** The kinds of column that come out of the steps when these go in, as far as that can be told without fitting. */
export function kindsAfter(
  steps: readonly PlannedStep[],
  kinds: readonly ColumnKind[],
): readonly ColumnKind[] {
  return steps.reduce<readonly ColumnKind[]>((flowing, { kind }) => {
    if (flowing.length === 0) return flowing;
    if (kind === 'labelledCuts') return ['category'];
    return stepCatalogue[kind].purpose === 'fill' ? flowing : ['number'];
  }, kinds);
}

/** The kind of column, if any, that keeps a step from following these. */
export function unreadableKind(
  step: PlannedStep['kind'],
  kinds: readonly ColumnKind[],
): ColumnKind | undefined {
  const takes: readonly ColumnKind[] = transformers[step].takes;
  return kinds.find(kind => !takes.includes(kind));
}
