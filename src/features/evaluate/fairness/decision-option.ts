import type { AppliedRule } from '../../../core/decision/applied-rule.ts';
import type { ComparisonSettings } from '../../../core/selection/comparison.ts';
import type { Decision } from '../../../lifecycle/evaluation/decision.ts';

/** Something that can be decided on, and what it takes to bring it about. */
export interface DecisionOption {
  readonly label: string;
  /** What is decided, in a sentence. */
  readonly decision: string;
  /** The numbers that were looked at. */
  readonly evidence: Decision['evidence'];
  readonly means: DecisionMeans;
}

export type DecisionMeans =
  /** The model stays as it was trained to. */
  | { readonly kind: 'nothing' }
  /** The model is deployed with a rule. */
  | { readonly kind: 'rule'; readonly rule: AppliedRule }
  /** Thresholds by group of more than two classes: no rule says which of the others it is. */
  | { readonly kind: 'not deployable' }
  /** Another model: the run's algorithm trained by other settings. */
  | { readonly kind: 'training'; readonly change: (settings: ComparisonSettings) => ComparisonSettings };
