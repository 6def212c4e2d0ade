import type { BusinessProblem, MetricTarget } from './business-problem.ts';
import { testMetric } from '../evaluation/test-metrics.ts';

/** How a measured metric stands to what it has to reach. `reached` where even the worse end of its interval does. */
export interface TargetStanding {
  readonly target: MetricTarget;
  readonly state: 'unmeasured' | 'missed' | 'uncertain' | 'reached';
  readonly value: number | null;
}

/** A metric as it was measured on test rows, with its 95 % interval where it is known. */
export interface MeasuredMetric {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** Where a model stands against each target. */
export function standingOf(
  { targets }: Pick<BusinessProblem, 'targets'>,
  measured: Readonly<Record<string, MeasuredMetric>>,
): readonly TargetStanding[] {
  return targets.map(target => {
    const found = measured[target.metric];
    if (found === undefined) return { target, state: 'unmeasured', value: null };
    return { target, state: stateOf(target, found), value: found.value };
  });
}

function stateOf(
  target: MetricTarget,
  { value, low, high }: MeasuredMetric,
): 'missed' | 'uncertain' | 'reached' {
  const sign = testMetric(target.metric).better === 'higher' ? 1 : -1;
  const reaches = (measured: number) => sign * measured >= sign * target.value;
  if (!reaches(value)) return 'missed';
  const worse = sign > 0 ? low : high;
  return worse !== undefined && reaches(worse) ? 'reached' : 'uncertain';
}
