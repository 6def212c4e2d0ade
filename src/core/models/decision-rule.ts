/** Where a classifier of two classes says yes: at a probability of the class `positive` of at least `threshold`. */
export interface DecisionRule {
  /** Code of the class. */
  readonly positive: number;
  readonly threshold: number;
}

/** What each row was said, row by row, where more than the probabilities was looked at. */
export interface SaidClasses {
  /** Codes of classes. */
  readonly said: Int32Array<ArrayBuffer>;
}

/** The rule that a model carries in its `decision`; null for most, which say the most probable class. */
export function decisionRuleOf(model: object): DecisionRule | null {
  return 'decision' in model ? (model.decision as DecisionRule) : null;
}

/** From which probability of the class on a model says so: one that speaks of the other class says it below its threshold. */
export function thresholdFor(rule: DecisionRule | null, positive: number): number {
  if (rule === null) return 0.5;
  return rule.positive === positive ? rule.threshold : 1 - rule.threshold;
}
