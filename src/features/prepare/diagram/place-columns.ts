import type { ColumnSchema } from '../../../core/table/column.ts';
import { defaultGroup } from '../../../lifecycle/preparation/draft-faults.ts';
import type { PlanEdit } from '../../../lifecycle/preparation/plan-edit.ts';
import type { PreparationPlan } from '../../../core/preprocessing/plan.ts';
import type { SelectOption } from '../../../ui/forms/select-field.tsx';

const newGroup = 'new';
const nowhere = 'out';

/** Where columns may go from a group, or from outside of all (null). */
export function destinationsFrom(
  { groups }: PreparationPlan,
  from: number | null,
): readonly SelectOption<string>[] {
  const others = groups.flatMap(({ name }, g) => (g === from ? [] : [{ value: String(g), label: name }]));
  const outside = from === null ? [] : [{ value: nowhere, label: 'Left out' }];
  return [...others, { value: newGroup, label: 'A new group' }, ...outside];
}

/** The edit that brings columns to a destination; with `stay` they keep their old place as well. */
export function placeEdit(
  names: readonly string[],
  { from, to, stay }: { readonly from: number | null; readonly to: string; readonly stay: boolean },
  schema: readonly ColumnSchema[],
): PlanEdit {
  const leaves = stay ? null : from;
  if (to === newGroup) {
    const columns = schema.filter(({ name }) => names.includes(name));
    return { kind: 'addGroup', group: defaultGroup(groupName(columns), columns), from: leaves };
  }
  if (to === nowhere) return { kind: 'placeColumns', columns: names, from, to: null };
  return { kind: 'placeColumns', columns: names, from: leaves, to: Number(to) };
}

function groupName(columns: readonly ColumnSchema[]): string {
  return columns.length === 1 ? columns[0]!.name : 'new group';
}
