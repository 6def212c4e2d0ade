import { decidedMetricNames } from '../../core/evaluation/decided-metrics.ts';
import type { HeldRule } from './held-rule.ts';

/**
 * The metrics of a model as it answers: where a rule holds, those that follow from it are the decided ones. Without
 * what was measured of the decision they are left out, since those of the training do not hold.
 */
export function answeredMetrics<Metric extends { readonly name: string }>(
  metrics: readonly Metric[],
  held: HeldRule | null,
  decided: readonly { readonly decided: Metric }[] | null,
): readonly Metric[] {
  if (held === null) return metrics;
  return metrics.flatMap(metric => {
    if (!isDecided(metric.name)) return [metric];
    const own = decided?.find(one => one.decided.name === metric.name);
    return own === undefined ? [] : [own.decided];
  });
}

/** Whether a metric follows from who is said what, and so from a rule. */
export function isDecided(name: string): boolean {
  return (decidedMetricNames as readonly string[]).includes(name);
}
