import { InputError } from '../errors.ts';
import type { Table } from '../table/column.ts';
import type { ChosenInputs } from './choose-inputs.ts';
import type { PreparationPlan } from './plan.ts';

/**
 * The columns that the plan names, in the order of the table; the others are left out.
 * @throws InputError naming a column that the table lacks, or the target among the inputs
 */
export function plannedInputs(plan: PreparationPlan, table: Table, target: string): ChosenInputs {
  const planned = new Set(plan.groups.flatMap(group => group.columns));
  if (planned.has(target)) {
    throw new InputError(`The preparation has the target "${target}" among its columns.`, 'Take it out.');
  }
  const names = new Set(table.columns.map(({ name }) => name));
  const unknown = [...planned].find(name => !names.has(name));
  if (unknown !== undefined) {
    throw new InputError(`The preparation has a column "${unknown}", which the table lacks.`, 'Take it out.');
  }
  return {
    inputs: table.columns.filter(({ name }) => planned.has(name)),
    leftOut: table.columns
      .filter(({ name }) => name !== target && !planned.has(name))
      .map(({ name }) => ({ column: name, reason: 'not in the preparation' })),
  };
}
