import {
  type ColumnKsDistanceToBeLessThan,
  columnKsDistanceToBeLessThan,
} from './column-ks-distance-to-be-less-than.ts';
import { type ColumnMaxToBeRecent, columnMaxToBeRecent } from './column-max-to-be-recent.ts';
import { type ColumnPsiToBeLessThan, columnPsiToBeLessThan } from './column-psi-to-be-less-than.ts';
import { type ColumnValuesToBeBetween, columnValuesToBeBetween } from './column-values-to-be-between.ts';
import { type ColumnValuesToBeInSet, columnValuesToBeInSet } from './column-values-to-be-in-set.ts';
import {
  type ColumnValuesToBeInTypeList,
  columnValuesToBeInTypeList,
} from './column-values-to-be-in-type-list.ts';
import { type ColumnValuesToBeUnique, columnValuesToBeUnique } from './column-values-to-be-unique.ts';
import { type ColumnValuesToMatchRegex, columnValuesToMatchRegex } from './column-values-to-match-regex.ts';
import { type ColumnValuesToNotBeNull, columnValuesToNotBeNull } from './column-values-to-not-be-null.ts';
import type { RuleDefinition } from './rule.ts';
import { type TableColumnsToMatchSet, tableColumnsToMatchSet } from './table-columns-to-match-set.ts';
import { type TableRowCountToBeBetween, tableRowCountToBeBetween } from './table-row-count-to-be-between.ts';

/** What is expected of a table, as plain data; the names are Great Expectations', in camelCase, where it has one. */
export type Rule =
  | TableColumnsToMatchSet
  | TableRowCountToBeBetween
  | ColumnValuesToBeInTypeList
  | ColumnValuesToNotBeNull
  | ColumnValuesToBeUnique
  | ColumnValuesToBeInSet
  | ColumnValuesToBeBetween
  | ColumnValuesToMatchRegex
  | ColumnMaxToBeRecent
  | ColumnPsiToBeLessThan
  | ColumnKsDistanceToBeLessThan;

export type RuleType = Rule['type'];

/** Every kind of rule, in the order in which they are proposed, listed and offered. */
export const ruleDefinitions: {
  readonly [Type in RuleType]: RuleDefinition<Extract<Rule, { readonly type: Type }>>;
} = {
  expectTableColumnsToMatchSet: tableColumnsToMatchSet,
  expectTableRowCountToBeBetween: tableRowCountToBeBetween,
  expectColumnValuesToBeInTypeList: columnValuesToBeInTypeList,
  expectColumnValuesToNotBeNull: columnValuesToNotBeNull,
  expectColumnValuesToBeUnique: columnValuesToBeUnique,
  expectColumnValuesToBeInSet: columnValuesToBeInSet,
  expectColumnValuesToBeBetween: columnValuesToBeBetween,
  expectColumnValuesToMatchRegex: columnValuesToMatchRegex,
  expectColumnMaxToBeRecent: columnMaxToBeRecent,
  expectColumnPsiToBeLessThan: columnPsiToBeLessThan,
  expectColumnKsDistanceToBeLessThan: columnKsDistanceToBeLessThan,
};

export const ruleTypes = Object.keys(ruleDefinitions) as readonly RuleType[];

/** What there is to know of a rule's kind. */
export function definitionOf(rule: { readonly type: RuleType }): RuleDefinition<Rule> {
  return ruleDefinitions[rule.type];
}

/** The column that a rule is about; null for the table as a whole. */
export function columnOfRule(rule: Rule): string | null {
  return 'column' in rule ? rule.column : null;
}
