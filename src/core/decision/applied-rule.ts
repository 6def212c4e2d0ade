import type { GroupPolicy } from '../fairness/policy.ts';
import type { InputColumn } from '../pipeline/pipeline-model.ts';
import type { RowCondition } from '../table/row-filter.ts';

/**
 * How a classifier of two classes comes from probabilities to what it says, decided by a person in place of what its
 * model carries. Plain data that survives JSON unchanged.
 */
export type AppliedRule = ThresholdRule | GroupRule;

/** One threshold for all rows. */
export interface ThresholdRule {
  readonly kind: 'threshold';
  /** Code of the class that is said from the threshold on. */
  readonly positive: number;
  readonly threshold: number;
}

/** A threshold, or a lot between two, for each group of people (Hardt, Price and Srebro 2016). */
export interface GroupRule {
  readonly kind: 'groups';
  /** Code of the class that is said from a threshold on. */
  readonly positive: number;
  /** What must be known of a row to tell its group, though the model may not use it. */
  readonly columns: readonly InputColumn[];
  readonly groups: readonly RuledGroup[];
  /** The threshold for a row that is in none of the groups. */
  readonly otherwise: number;
}

/** People who are decided about alike. */
export interface RuledGroup {
  readonly label: string;
  /** All of them hold for its rows, one for each column of the rule. */
  readonly conditions: readonly RowCondition[];
  readonly policy: GroupPolicy;
}
