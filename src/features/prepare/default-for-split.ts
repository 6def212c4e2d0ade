import type { SplitSettings } from '../../core/selection/split-plan.ts';
import { reservedColumn } from '../../core/selection/splitting/reserved-column.ts';
import type { DefaultPreparation } from '../../jobs/contracts/preparation.ts';
import { usablePlan } from '../../lifecycle/preparation/plan-edit.ts';

/** The default where rows are split so: the column that they are split by is not learned from. */
export function defaultForSplit(
  byDefault: DefaultPreparation,
  settings: SplitSettings | null,
): DefaultPreparation {
  const reserved = settings?.split === undefined ? null : reservedColumn(settings.split);
  const { plan, leftOut } = byDefault;
  if (reserved === null || leftOut.some(({ column }) => column === reserved.column)) return byDefault;
  const groups = plan.groups.map(group => ({
    ...group,
    columns: group.columns.filter(column => column !== reserved.column),
  }));
  return { plan: usablePlan({ ...plan, groups }), leftOut: [...leftOut, reserved] };
}
