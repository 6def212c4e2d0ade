import { chanceOfYes, from } from '../fairness/policy.ts';
import type { Matrix } from '../matrix.ts';
import { decide } from '../pipeline/predictions.ts';
import type { Table } from '../table/column.ts';
import type { AppliedRule, GroupRule } from './applied-rule.ts';
import { placePeople } from './place-people.ts';
import { rowLots } from './row-lots.ts';

/** The class of each row by a rule, and by which of its groups it was decided about. */
export interface Ruled {
  readonly codes: Int32Array<ArrayBuffer>;
  /** The place of each row's group, −1 for none; null where all rows are decided about alike. */
  readonly groups: Int32Array<ArrayBuffer> | null;
}

/**
 * Says by a rule what each row is: `probabilities` are the model's, `inputs` the names of its columns, by which lots are
 * drawn. @throws RangeError naming a column of the rule that the table has not
 */
export function applyRule(
  rule: AppliedRule,
  probabilities: Matrix,
  table: Table,
  inputs: readonly string[],
): Ruled {
  switch (rule.kind) {
    case 'threshold':
      return { codes: decide(probabilities, rule), groups: null };
    case 'groups':
      return applyToGroups(rule, probabilities, table, inputs);
    default:
      return rule satisfies never;
  }
}

function applyToGroups(
  rule: GroupRule,
  { data, columns }: Matrix,
  table: Table,
  inputs: readonly string[],
): Ruled {
  const { positive } = rule;
  const groups = placePeople(rule, table);
  let lots: ((row: number) => number) | undefined;
  const lotOf = (row: number) => (lots ??= rowLots(table, inputs))(row);
  const unplaced = from(rule.otherwise);
  const codes = groups.map((group, row) => {
    const policy = rule.groups[group]?.policy ?? unplaced;
    const chance = chanceOfYes(policy, data[row * columns + positive]!);
    return chance === 1 || (chance > 0 && lotOf(row) < chance) ? positive : 1 - positive;
  });
  return { codes, groups };
}
