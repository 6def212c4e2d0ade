import type { CalibrationMethod } from '../../../core/models/ensemble/calibration/calibration.ts';
import type { TrainingInput } from '../../../jobs/contracts/training.ts';
import type { FinishedRun } from '../run-report.tsx';

/** Models that answer through others already. */
const wrappers: ReadonlySet<string> = new Set([
  'calibratedClassifier',
  'thresholdClassifier',
  'votingClassifier',
  'stackingClassifier',
  'oneVsRestClassifier',
]);

/** A training of the run's model with calibrated probabilities, on the same rows; null for one that is made of others. */
export function recalibratedInput(
  { projectId, datasetVersionId, problem, settings, result }: FinishedRun,
  method: CalibrationMethod,
): Omit<TrainingInput, 'runId'> | null {
  const winner = result.candidates.find(one => one.state === 'done' && one.estimator === result.chosen);
  if (winner?.state !== 'done' || wrappers.has(winner.estimator) || winner.members !== undefined) return null;
  const { search: _search, continueFrom: _from, budgetSeconds: _budget, ...kept } = settings;
  const { preparation } = winner;
  return {
    projectId,
    datasetVersionId,
    problem,
    settings: {
      ...kept,
      ...(preparation && { preparation }),
      candidates: ['calibratedClassifier'],
      params: {
        calibratedClassifier: {
          estimator: { estimator: winner.estimator, params: winner.params },
          method,
        },
      },
    },
  };
}
