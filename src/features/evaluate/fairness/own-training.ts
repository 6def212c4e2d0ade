import type { ComparisonSettings } from '../../../core/selection/comparison.ts';
import type { TrainingInput } from '../../../jobs/contracts/training.ts';
import { planWithout } from '../../../lifecycle/preparation/plan-edit.ts';
import type { FinishedRun } from '../run-report.tsx';

/**
 * A training of the run's own algorithm with its parameters on the same rows, by changed settings; null for a model that
 * a search put together of others.
 */
export function ownTraining(
  { projectId, datasetVersionId, problem, settings, result }: FinishedRun,
  change: (settings: ComparisonSettings) => ComparisonSettings,
): Omit<TrainingInput, 'runId'> | null {
  const winner = result.candidates.find(one => one.state === 'done' && one.estimator === result.chosen);
  if (winner?.state !== 'done' || winner.members !== undefined) return null;
  const { search: _search, continueFrom: _from, budgetSeconds: _budget, ...kept } = settings;
  const changed = change(kept);
  const { preparation } = winner;
  return {
    projectId,
    datasetVersionId,
    problem,
    settings: {
      ...changed,
      ...(preparation && { preparation: planWithout(preparation, changed.sensitive ?? []) }),
      candidates: [winner.estimator],
      params: { [winner.estimator]: winner.params },
    },
  };
}
