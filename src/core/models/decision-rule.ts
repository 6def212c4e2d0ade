/** Where a classifier of two classes says yes: at a probability of the class `positive` of at least `threshold`. */
export interface DecisionRule {
  /** Code of the class. */
  readonly positive: number;
  readonly threshold: number;
}

/** The rule that a model carries in its `decision`; null for most, which say the most probable class. */
export function decisionRuleOf(model: object): DecisionRule | null {
  return 'decision' in model ? (model.decision as DecisionRule) : null;
}
