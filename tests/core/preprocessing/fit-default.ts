import { defaultPlan } from '../../../src/core/preprocessing/default-plan.ts';
import { fitPreparation } from '../../../src/core/preprocessing/fit-preparation.ts';
import type { Table } from '../../../src/core/table/column.ts';

/** The preparation that is made unless a person says otherwise, fitted on this table. */
export function fitDefault(table: Table) {
  return fitPreparation(defaultPlan(table.columns), table, { seed: 0, target: null });
}
