import type {
  PlannedGroup,
  PlannedStep,
  PreparationPlan,
  StepsPlace,
} from '../../core/preprocessing/plan.ts';
import type { PlannedResampler } from '../../core/preprocessing/resampling/resamplers.ts';

/** One change to a preparation, as a person makes it. Groups and steps go by their place, from 0. */
export type PlanEdit =
  | { readonly kind: 'addGroup'; readonly group: PlannedGroup; readonly from: number | null }
  | { readonly kind: 'removeGroup'; readonly group: number }
  | { readonly kind: 'renameGroup'; readonly group: number; readonly name: string }
  /** `from` null adds them, `to` null takes them out, both move them. */
  | {
      readonly kind: 'placeColumns';
      readonly columns: readonly string[];
      readonly from: number | null;
      readonly to: number | null;
    }
  | { readonly kind: 'addStep'; readonly place: StepsPlace; readonly step: PlannedStep }
  | { readonly kind: 'removeStep'; readonly place: StepsPlace; readonly at: number }
  | { readonly kind: 'moveStep'; readonly place: StepsPlace; readonly at: number; readonly to: number }
  | {
      readonly kind: 'setParam';
      readonly place: StepsPlace;
      readonly at: number;
      readonly name: string;
      readonly value: unknown;
    }
  | { readonly kind: 'setBalance'; readonly balance: PlannedResampler | null };

/** The plan after the change; the plan given stays as it is. */
export function editPlan(plan: PreparationPlan, edit: PlanEdit): PreparationPlan {
  switch (edit.kind) {
    case 'addGroup': {
      const { group, from } = edit;
      const rest = from === null ? plan : withColumns(plan, from, without(group.columns));
      return { ...rest, groups: [...rest.groups, { ...group, name: freeName(plan, group.name) }] };
    }
    case 'removeGroup':
      return { ...plan, groups: plan.groups.filter((_, g) => g !== edit.group) };
    case 'renameGroup':
      return withGroup(plan, edit.group, group => ({ ...group, name: edit.name }));
    case 'placeColumns': {
      const { columns, from, to } = edit;
      const taken = from === null ? plan : withColumns(plan, from, without(columns));
      return to === null ? taken : withColumns(taken, to, own => [...new Set([...own, ...columns])]);
    }
    case 'addStep':
      return withSteps(plan, edit.place, steps => [...steps, edit.step]);
    case 'removeStep':
      return withSteps(plan, edit.place, steps => steps.filter((_, s) => s !== edit.at));
    case 'moveStep':
      return withSteps(plan, edit.place, steps => moved(steps, edit.at, edit.to));
    case 'setParam':
      return withSteps(plan, edit.place, steps =>
        steps.map((step, s) => (s === edit.at ? withParam(step, edit.name, edit.value) : step)),
      );
    case 'setBalance':
      return { ...plan, balance: edit.balance };
    default:
      return edit satisfies never;
  }
}

/** The columns of the schema that no group has, in its order. */
export function columnsOutside(plan: PreparationPlan, names: readonly string[]): readonly string[] {
  const planned = new Set(plan.groups.flatMap(({ columns }) => columns));
  return names.filter(name => !planned.has(name));
}

/** The plan as training can use it: groups without columns make nothing. */
export function usablePlan(plan: PreparationPlan): PreparationPlan {
  return { ...plan, groups: plan.groups.filter(isUsed) };
}

/** The plan as training can use it without these columns, in whatever group they are. */
export function planWithout(plan: PreparationPlan, columns: readonly string[]): PreparationPlan {
  const groups = plan.groups.map(group => ({ ...group, columns: without(columns)(group.columns) }));
  return usablePlan({ ...plan, groups });
}

/** Where the steps at a place stand in the usable plan; null where they are not in it. */
export function placeInUse({ groups }: PreparationPlan, place: StepsPlace): StepsPlace | null {
  if (place.part === 'finally') return place;
  const group = groups[place.group];
  if (group === undefined || !isUsed(group)) return null;
  return { part: 'group', group: groups.slice(0, place.group).filter(isUsed).length };
}

function isUsed({ columns }: PlannedGroup): boolean {
  return columns.length > 0;
}

/** A parameter set to one value, by its name alone; the fields of the form see to it that it fits. */
function withParam(step: PlannedStep, name: string, value: unknown): PlannedStep {
  return { ...step, params: { ...step.params, [name]: value } } as PlannedStep;
}

function groupAt(plan: PreparationPlan, group: number): PlannedGroup {
  const found = plan.groups[group];
  if (found === undefined) throw new RangeError(`the preparation has no group ${group}`);
  return found;
}

function withGroup(
  plan: PreparationPlan,
  place: number,
  change: (group: PlannedGroup) => PlannedGroup,
): PreparationPlan {
  const changed = change(groupAt(plan, place));
  return { ...plan, groups: plan.groups.map((group, g) => (g === place ? changed : group)) };
}

function withColumns(
  plan: PreparationPlan,
  place: number,
  change: (columns: readonly string[]) => readonly string[],
): PreparationPlan {
  return withGroup(plan, place, group => ({ ...group, columns: change(group.columns) }));
}

function withSteps(
  plan: PreparationPlan,
  place: StepsPlace,
  change: (steps: readonly PlannedStep[]) => readonly PlannedStep[],
): PreparationPlan {
  return place.part === 'finally'
    ? { ...plan, finally: change(plan.finally) }
    : withGroup(plan, place.group, group => ({ ...group, steps: change(group.steps) }));
}

function without(columns: readonly string[]): (own: readonly string[]) => readonly string[] {
  return own => own.filter(name => !columns.includes(name));
}

function moved<Item>(items: readonly Item[], at: number, to: number): readonly Item[] {
  return items.toSpliced(at, 1).toSpliced(to, 0, items[at]!);
}

/** The name, or with a number where another group has it. */
function freeName({ groups }: PreparationPlan, wanted: string): string {
  const taken = new Set(groups.map(({ name }) => name));
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted} ${number}`)) number++;
  return `${wanted} ${number}`;
}
