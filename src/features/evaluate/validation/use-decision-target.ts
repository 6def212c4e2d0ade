import { getBusinessProblem } from '../../../storage/governance/business-problems.ts';
import { testMetric, testMetricOf } from '../../../lifecycle/evaluation/test-metrics.ts';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';
import type { FinishedRun } from '../run-report.tsx';

/**
 * What the decision metric has to reach, on its own scale where greater is better; null where nobody set a target,
 * undefined while it is read.
 */
export function useDecisionTarget({ projectId, problem }: FinishedRun): number | null | undefined {
  const loaded = useLoaded(() => getBusinessProblem(projectId), [projectId]);
  if (loaded.state === 'loading') return undefined;
  if (loaded.state === 'failed') return null;
  const metric = testMetricOf(problem.metric);
  const target = loaded.value?.targets.find(wanted => wanted.metric === metric);
  if (target === undefined) return null;
  return testMetric(metric).better === 'higher' ? target.value : -target.value;
}
