import type { MeasuredMetric } from '../problem/goal-standing.ts';
import type { ReportState } from './report-state.ts';

/** What was measured of the run on its test rows: with intervals where they are kept. */
export function measuredOf({
  run,
  answers,
}: Pick<ReportState, 'run' | 'answers'>): Readonly<Record<string, MeasuredMetric>> {
  if (answers.metrics !== undefined)
    return Object.fromEntries(
      answers.metrics.metrics.map(({ name, value, low, high }) => [name, { value, low, high }]),
    );
  const stored = run?.result.test.metrics ?? {};
  return Object.fromEntries(Object.entries(stored).map(([name, value]) => [name, { value }]));
}
