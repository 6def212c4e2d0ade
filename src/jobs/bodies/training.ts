import { messageOf } from '../../core/errors.ts';
import { cpuEstimators } from '../../core/models/estimators.ts';
import type { ComparisonProgress } from '../../core/selection/progress.ts';
import { type Comparison, trainAndCompare } from '../../core/selection/train-and-compare.ts';
import type { DatasetVersion } from '../../lifecycle/dataset-version.ts';
import type { NeuralBackend, Run } from '../../lifecycle/run.ts';
import { saveArtifact } from '../../storage/artifacts.ts';
import { readTable } from '../../storage/columns.ts';
import { getDatasetVersion } from '../../storage/datasets.ts';
import { NotStoredError } from '../../storage/errors.ts';
import { holdLock, runLock } from '../../storage/locks.ts';
import { endRun, startRun } from '../../storage/runs.ts';
import type { Report } from '../contracts/progress.ts';
import type { TrainingApi, TrainingInput, TrainingProgress } from '../contracts/training.ts';
import { isNetwork, networkLoader } from './networks.ts';
import { sparingReport } from './sparing-report.ts';

/**
 * Trains and compares models on a stored dataset version. The run is stored as running first; its model is stored
 * before the run is marked done, so that a run that is done always has one. A run that fails is stored as failed.
 * @throws InputError when the table does not allow the question, NotStoredError when dataset or project is gone
 */
export const train: TrainingApi['train'] = (input, report) =>
  holdLock(runLock(input.runId), async () => {
    const version = await getDatasetVersion(input.datasetVersionId);
    if (version === undefined) throw new NotStoredError('dataset version', input.datasetVersionId);
    const run = runningRun(input, Date.now());
    await startRun(run);
    try {
      const { comparison, backend } = await compareOn(version, input, sparingReport(report));
      const { pipeline, result, trainRows, testRows, testPredictions } = comparison;
      await saveArtifact({ runId: run.id, pipeline, trainRows, testRows, testPredictions });
      await endRun({ ...run, state: 'done', endedAt: Date.now(), result: { ...result, backend } });
    } catch (error) {
      await endRun({ ...run, state: 'failed', endedAt: Date.now(), error: messageOf(error) });
      throw error;
    }
    return { runId: run.id };
  });

function runningRun(input: TrainingInput, startedAt: number): Extract<Run, { state: 'running' }> {
  const { runId, projectId, datasetVersionId, problem, settings } = input;
  return { id: runId, projectId, datasetVersionId, problem, settings, startedAt, state: 'running' };
}

async function compareOn(
  version: DatasetVersion,
  { problem, settings }: TrainingInput,
  report: Report<TrainingProgress>,
): Promise<{ readonly comparison: Comparison; readonly backend: NeuralBackend | null }> {
  report({ fraction: 0, phase: 'Reading the table', finished: [], current: null, backend: null });
  const table = await readTable(version);
  let backend: NeuralBackend | null = null;
  const network = networkLoader(chosen => {
    backend = chosen;
  });
  const comparison = await trainAndCompare(
    { table, problem, settings },
    {
      now: () => performance.now(),
      estimatorFor: name => (isNetwork(name) ? network(name) : cpuEstimators[name]),
      report: (progress: ComparisonProgress) => report({ ...progress, backend }),
    },
  );
  return { comparison, backend };
}
