import { InputError } from '../errors.ts';
import type { Table } from '../table/column.ts';
import type { PlannedStep, PreparationPlan } from './plan.ts';
import { type TransformerKind, transformerOf } from './transformers.ts';

/** @throws InputError naming the group whose steps would let a missing value reach the model */
export function checkPlan(plan: PreparationPlan): void {
  if (plan.groups.every(group => group.columns.length === 0)) {
    throw new InputError('The preparation has no columns.', 'Give a group at least one column.');
  }
  if (plan.gaps === 'kept') return;
  for (const group of plan.groups) {
    if (mayMiss([...group.steps, ...plan.finally])) {
      throw new InputError(
        `The steps of "${group.name}" let missing values through to the model.`,
        'Add an imputer, after the last step that can make a value missing.',
      );
    }
  }
}

function mayMiss(steps: readonly PlannedStep[]): boolean {
  return steps.reduce((missing, { kind }) => {
    const effect = transformerOf(kind).missing;
    return effect === 'keeps' ? missing : effect === 'makes';
  }, true);
}

/** @throws InputError naming the first column whose kind the transformer cannot read */
export function checkTakes(kind: TransformerKind, table: Table): void {
  const { takes } = transformerOf(kind);
  const unlike = table.columns.find(column => !takes.includes(column.kind));
  if (unlike === undefined) return;
  throw new InputError(
    `${kind} cannot read column "${unlike.name}", which is ${unlike.kind}: it takes ${takes.join(', ')}.`,
    'Move the column to another group, or add a step before this one.',
  );
}
