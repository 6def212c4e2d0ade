import { answeredMetrics } from '../evaluation/answered-metrics.ts';
import type { HeldRule } from '../evaluation/held-rule.ts';
import type { BusinessProblem } from '../problem/business-problem.ts';
import { targetText } from '../problem/describe-business-problem.ts';
import { standingOf } from '../problem/goal-standing.ts';

/**
 * Why the project's own targets keep a model from being deployed, in a sentence that says the way on; null where they do
 * not. `metrics` are those of its test; where a rule holds, those that follow from it say nothing of how it answers.
 */
export function targetObstacle(
  business: Pick<BusinessProblem, 'targets'>,
  metrics: Readonly<Record<string, number>>,
  held: HeldRule | null,
): string | null {
  const plain = Object.entries(metrics).map(([name, value]) => ({ name, value }));
  const answered = answeredMetrics(plain, held, null);
  const missed = standingOf(business, Object.fromEntries(answered.map(one => [one.name, one]))).filter(
    ({ state }) => state === 'missed',
  );
  if (missed.length === 0) return null;
  const told = missed.map(
    ({ target, value }) => `${targetText(target)} (it has ${value?.toFixed(3) ?? 'none'})`,
  );
  return `This project has set itself ${told.join(', ')}. Train a better model, change the target on Problem, or have this one approved all the same.`;
}
