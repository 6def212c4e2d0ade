import { changedBalance, changedParams } from '../../core/preprocessing/catalogue/param-text.ts';
import { resamplerCatalogue } from '../../core/preprocessing/catalogue/resampler-catalogue.ts';
import { stepCatalogue } from '../../core/preprocessing/catalogue/step-catalogue.ts';
import type { PlannedStep, PreparationPlan } from '../../core/preprocessing/plan.ts';
import type { PlannedResampler } from '../../core/preprocessing/resampling/resamplers.ts';

/** One stretch of a preparation in words. */
export interface PlanLine {
  readonly name: string;
  /** Empty where the steps are over all features. */
  readonly columns: readonly string[];
  readonly steps: readonly string[];
}

/** A preparation line by line: its groups, what follows over all features, and the balancing. */
export function describePlan({ groups, finally: last, balance }: PreparationPlan): readonly PlanLine[] {
  return [
    ...groups.map(({ name, columns, steps }) => ({ name, columns, steps: steps.map(stepText) })),
    ...(last.length === 0 ? [] : [{ name: 'all features', columns: [], steps: last.map(stepText) }]),
    ...(balance === null ? [] : [{ name: 'classes', columns: [], steps: [balanceText(balance)] }]),
  ];
}

function stepText(step: PlannedStep): string {
  return textOf(stepCatalogue[step.kind], changedParams(step));
}

function balanceText(balance: PlannedResampler): string {
  return textOf(resamplerCatalogue[balance.kind], changedBalance(balance));
}

function textOf(
  { label, name }: { readonly label: string; readonly name: string },
  changed: readonly string[],
): string {
  return changed.length === 0 ? `${label} (${name})` : `${label} (${name}: ${changed.join(', ')})`;
}
