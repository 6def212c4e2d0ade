import { type GroupPolicy, from } from '../fairness/policy.ts';
import type { PipelineModel, Predictions } from '../pipeline/pipeline-model.ts';
import { noGroup } from './place-people.ts';

/** Why a row was said what it was said, where a person decided on a rule. */
export interface DecidedBy {
  /** The class that is said from the threshold on. */
  readonly positive: string;
  /** The group that the row was decided about as; null for none of them, or where all rows are decided about alike. */
  readonly group: string | null;
  /** The columns by which groups are told apart; empty where all rows are decided about alike. */
  readonly columns: readonly string[];
  readonly policy: GroupPolicy;
}

/** By what the rule of the pipeline decided about one row of its predictions; null without a rule. */
export function decidedBy(
  { target, rule }: PipelineModel,
  predictions: Predictions,
  row: number,
): DecidedBy | null {
  if (rule === undefined || target.task === 'regression' || predictions.task === 'regression') return null;
  const positive = target.classes[rule.positive]!;
  if (rule.kind === 'threshold') return { positive, group: null, columns: [], policy: from(rule.threshold) };
  const group = rule.groups[predictions.ruled?.groups[row] ?? noGroup];
  return {
    positive,
    group: group?.label ?? null,
    columns: rule.columns.map(({ name }) => name),
    policy: group?.policy ?? from(rule.otherwise),
  };
}
