import { messageOf } from '../../core/errors.ts';
import type { ComparisonProgress } from '../../core/selection/progress.ts';
import { trainOn } from '../../core/selection/continuing/train-on.ts';
import { type Comparison, trainAndCompare } from '../../core/selection/train-and-compare.ts';
import type { Table } from '../../core/table/column.ts';
import type {
  ComparisonBackend,
  NeuralBackend,
  PreparationBackend,
  Run,
} from '../../lifecycle/training/run.ts';
import { withLatest } from '../../lifecycle/training/latest-backends.ts';
import { saveArtifact } from '../../storage/models/artifacts.ts';
import { readTable } from '../../storage/data/columns.ts';
import { getDatasetVersion } from '../../storage/data/datasets.ts';
import { NotStoredError } from '../../storage/errors.ts';
import { holdLock, runLock } from '../../storage/locks.ts';
import { continueRun, endRun, startRun } from '../../storage/models/runs.ts';
import { saveTrials } from '../../storage/models/trials.ts';
import type { Report } from '../contracts/progress.ts';
import type { TrainingApi, TrainingInput, TrainingProgress } from '../contracts/training.ts';
import { type TrialPool, openTrialPool } from '../threads/trial-pool.ts';
import { choosePreparation } from './choose-preparation.ts';
import { readEarlierModel } from './earlier-model.ts';
import { estimatorLoader } from './estimator-loader.ts';
import { deviceGpu } from './gpu-preparation.ts';
import { heedExpectations } from './heed-expectations.ts';
import { pacedReport } from './paced-report.ts';
import { openRunMemory } from './run-memory.ts';
import { sparingReport } from './sparing-report.ts';
import { foldsAtOnce, threadsOfDevice } from './threads-for.ts';

/** Milliseconds: each news brings all trials, and is drawn. */
const betweenNews = 100;

/**
 * Trains and compares models on a stored dataset version. The run is stored as running first; its model is stored
 * before the run is marked done, so that a run that is done always has one. A run that fails is stored as failed.
 * The project's rules are run first, and how they did is kept with the run, however it ends. What was done is
 * kept as it is done, so that a run that is cut off can be gone on with.
 * @throws InputError when the table does not allow the question, ExpectationError when it breaks a critical rule,
 * NotStoredError when dataset or project is gone, HistoryError when a run to go on with is not interrupted
 */
export const train: TrainingApi['train'] = (input, report) =>
  holdLock(runLock(input.runId), async () => {
    const version = await getDatasetVersion(input.datasetVersionId);
    if (version === undefined) throw new NotStoredError('dataset version', input.datasetVersionId);
    const run = input.goOn === true ? await continueRun(input.runId, Date.now()) : await begin(input);
    let known: Pick<Run, 'expectations'> = {};
    try {
      const tell = sparingReport(pacedReport(report, betweenNews));
      tell({ ...nothingYet, phase: 'Reading the table' });
      const table = await readTable(version);
      const heeded = await heedExpectations(input.projectId, `“${version.name}”`, table, {
        report: detail => tell({ ...nothingYet, phase: 'Running the rules', detail }),
      });
      if (heeded !== null) known = { expectations: heeded.record };
      if (heeded?.stop) throw heeded.stop;
      const { comparison, backend, preparedOn, comparedOn } = await compareOn(table, input, tell);
      const { pipeline, result, trials, trainRows, testRows, testPredictions } = comparison;
      await saveTrials(run.id, trials);
      await saveArtifact({ runId: run.id, pipeline, trainRows, testRows, testPredictions });
      const told = {
        ...result,
        backend,
        ...(preparedOn && { preparedOn }),
        ...(comparedOn.length > 0 && { comparedOn }),
      };
      await endRun({ ...run, ...known, state: 'done', endedAt: Date.now(), result: told });
    } catch (error) {
      await endRun({ ...run, ...known, state: 'failed', endedAt: Date.now(), error: messageOf(error) });
      throw error;
    }
    return { runId: run.id };
  });

const nothingYet = { fraction: 0, finished: [], current: null, backend: null };

async function begin(input: TrainingInput): Promise<Extract<Run, { state: 'running' }>> {
  const { runId, projectId, datasetVersionId, problem, settings } = input;
  const told = { id: runId, projectId, datasetVersionId, problem, settings };
  const run = { ...told, startedAt: Date.now(), state: 'running' } as const;
  await startRun(run);
  return run;
}

const now = () => performance.now();

interface Compared {
  readonly comparison: Comparison;
  readonly backend: NeuralBackend | null;
  readonly preparedOn: PreparationBackend | null;
  readonly comparedOn: readonly ComparisonBackend[];
}

async function compareOn(
  table: Table,
  input: TrainingInput,
  report: Report<TrainingProgress>,
): Promise<Compared> {
  const { problem, settings, runId, finishNow } = input;
  let backend: NeuralBackend | null = null;
  let preparedOn: PreparationBackend | null = null;
  let comparedOn: readonly ComparisonBackend[] = [];
  const onBackend = (chosen: NeuralBackend) => {
    backend = chosen;
  };
  const onComparison = (chosen: ComparisonBackend) => {
    comparedOn = withLatest(comparedOn, chosen);
  };
  const onChoice = (chosen: PreparationBackend) => {
    preparedOn = chosen;
  };
  const { memory, spentSeconds } = await openRunMemory(runId, now);
  const threads = threadsOfDevice();
  const parallel = foldsAtOnce(table, threads);
  const { continueFrom } = settings;
  const pool: TrialPool | null =
    parallel > 1 && continueFrom === undefined
      ? openTrialPool(input, parallel, { onBackend, onComparison })
      : null;
  try {
    const surroundings = {
      now,
      estimatorFor: estimatorLoader({ threads, onBackend, onComparison }),
      report: (progress: ComparisonProgress) =>
        report({ ...progress, backend, ...(comparedOn.length > 0 && { comparedOn }) }),
      featuresOf: choosePreparation({ ...deviceGpu, now, onChoice }),
      pool,
      memory,
      spentSeconds,
      ...(finishNow && { finishNow }),
    };
    const asked = { table, problem, settings };
    const comparison =
      continueFrom === undefined
        ? await trainAndCompare(asked, surroundings)
        : await trainOn(
            {
              ...asked,
              continuing: continueFrom,
              ...(await readEarlierModel(continueFrom, input.datasetVersionId)),
            },
            surroundings,
          );
    return { comparison, backend, preparedOn, comparedOn };
  } finally {
    pool?.close();
  }
}
