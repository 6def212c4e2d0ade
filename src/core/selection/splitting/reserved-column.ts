import type { LeftOutColumn } from '../../preprocessing/choose-inputs.ts';
import type { SplitPlan } from '../split-plan.ts';

/** The column that a split goes by, and why no model learns from it unless a person says so; null where there is none. */
export function reservedColumn(plan: SplitPlan): LeftOutColumn | null {
  switch (plan.kind) {
    case 'random':
    case 'stratified':
      return null;
    case 'group':
      return {
        column: plan.column,
        reason: 'names the groups of the split: rows to come may belong to others',
      };
    case 'time':
      return plan.column === null
        ? null
        : {
            column: plan.column,
            reason: 'the time of the split: rows to come lie beyond all that was learned from',
          };
    case 'fixed':
      return { column: plan.column, reason: 'says which rows are the test' };
    default:
      return plan satisfies never;
  }
}
