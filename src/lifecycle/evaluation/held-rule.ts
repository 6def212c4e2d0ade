import type { AppliedRule } from '../../core/decision/applied-rule.ts';
import type { Decision } from './decision.ts';

/** A rule with the decision that set it. */
export interface HeldRule {
  readonly decisionId: string;
  readonly rule: AppliedRule;
}

/** The rule that a run's model is deployed with: that of the latest decision about it that set one or took it back. */
export function heldRuleOf(decisions: readonly Decision[], runId: string): HeldRule | null {
  const latest = decisions
    .filter(decision => decision.runId === runId && decision.rule !== undefined)
    .reduce<Decision | null>((last, one) => (last === null || one.at >= last.at ? one : last), null);
  return latest?.rule ? { decisionId: latest.id, rule: latest.rule } : null;
}

/** Whether a deployment answers otherwise than its run has been decided about since. */
export function isOutdated(deployed: HeldRule | undefined, held: HeldRule | null): boolean {
  return JSON.stringify(deployed?.rule ?? null) !== JSON.stringify(held?.rule ?? null);
}
