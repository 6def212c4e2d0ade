import type { ColumnProfile } from '../explore/profile.ts';
import type { Table } from '../table/column.ts';
import type { RuleField } from './rule-fields.ts';

/** critical: what breaks it goes no further. warning: it is shown and recorded. */
export type RuleSeverity = 'critical' | 'warning';

/** What checking a rule found. */
export interface RuleOutcome {
  readonly passed: boolean;
  /** What was measured, as a sentence: "3 of 500 values (0.6 %) are not, such as "x" in row 7." */
  readonly observed: string;
  /** 1-based data rows that break it, the first 100; none for rules on the table as a whole. */
  readonly rows: readonly number[];
  /** Some of the values that break it, each once. */
  readonly samples: readonly string[];
}

/** A rule that the data suggest, and how grave breaking it is. */
export interface ProposedRule<Rule> {
  readonly rule: Rule;
  readonly severity: RuleSeverity;
}

/** The data that rules are proposed from. `now` in milliseconds since 1970. */
export interface ProposalSource {
  readonly table: Table;
  /** Of all columns, in the order of the table. */
  readonly profile: readonly ColumnProfile[];
  readonly now: number;
}

/** One kind of rule. Its data are `Rule`; what a rule is called and does is here. Methods, so that any kind can stand for all. */
export interface RuleDefinition<Rule extends { readonly type: string }> {
  /** What is ruled, as a choice in a list: "Values within bounds". */
  readonly label: string;
  /** Follows the column in the rule's name: "age: within bounds". */
  readonly aspect: string;
  /** Every field beside `type`, in the order of the form. */
  readonly fields: { readonly [Name in keyof Omit<Rule, 'type'>]: RuleField };
  /** The rule as a sentence without its stop: "age is between 0 and 110". */
  describe(rule: Rule): string;
  /** What is wrong with fields that are each right; null where nothing is. */
  fault?(rule: Rule): string | null;
  /** Checks all rows of a table that has the rule's column. */
  check(rule: Rule, table: Table, now: number): RuleOutcome;
  propose(source: ProposalSource): readonly ProposedRule<Rule>[];
}
