import { renameInFormula } from '../../core/preprocessing/engineering/formula/rename-in-formula.ts';
import type { PlannedStep, PreparationPlan } from '../../core/preprocessing/plan.ts';
import type { SplitSettings } from '../../core/selection/split-plan.ts';
import type { PreparationDraft } from './preparation-draft.ts';

/** The draft after a column was renamed: its groups, its formulas, its split and its reasons go along. */
export function renameInDraft(draft: PreparationDraft, from: string, to: string): PreparationDraft {
  const rename = (name: string) => (name === from ? to : name);
  const { plan, split, decisions, columns } = draft;
  return {
    ...draft,
    plan: plan && renameInPlan(plan, from, to),
    split: split && renameInSplit(split, rename),
    decisions: decisions.map(one => ({ ...one, column: rename(one.column) })),
    columns: columns.map(one => ({ ...one, name: rename(one.name) })),
  };
}

function renameInPlan(plan: PreparationPlan, from: string, to: string): PreparationPlan {
  return {
    ...plan,
    groups: plan.groups.map(group => ({
      ...group,
      columns: group.columns.map(name => (name === from ? to : name)),
      steps: group.steps.map(step => renameInStep(step, from, to)),
    })),
  };
}

function renameInStep(step: PlannedStep, from: string, to: string): PlannedStep {
  if (step.kind !== 'calculatedColumns' || step.params.columns === undefined) return step;
  const columns = step.params.columns.map(({ name, formula }) => ({
    name,
    formula: renameInFormula(formula, from, to),
  }));
  return { ...step, params: { columns } };
}

function renameInSplit(settings: SplitSettings, rename: (name: string) => string): SplitSettings {
  const { split } = settings;
  if (split === undefined || !('column' in split) || split.column === null) return settings;
  return { ...settings, split: { ...split, column: rename(split.column) } };
}
