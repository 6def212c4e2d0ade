import { InputError } from '../../../core/errors.ts';
import type { FoldSurroundings } from '../../../core/selection/fitted-fold.ts';
import { type LearningTask, cutLearningTask } from '../../../core/selection/learning-task.ts';
import { ranked } from '../../../core/selection/candidate-results.ts';
import type { Configuration } from '../../../core/selection/validation/learning-curve.ts';
import type { Table } from '../../../core/table/column.ts';
import type { Run } from '../../../lifecycle/training/run.ts';
import { readTable } from '../../../storage/data/columns.ts';
import { NotStoredError } from '../../../storage/errors.ts';
import { requireDatasetVersion } from '../../../storage/data/project-dataset.ts';
import { getRun } from '../../../storage/models/runs.ts';
import { estimatorLoader } from '../estimator-loader.ts';

/** A finished run's training rows, cut as they were then, and what is to be measured on them again. */
export interface ValidatedRun {
  readonly run: Extract<Run, { state: 'done' }>;
  readonly table: Table;
  readonly task: LearningTask;
  /** Of the chosen model; of the best single one where that is an ensemble of others. */
  readonly configuration: Configuration;
  readonly surroundings: FoldSurroundings;
}

/** Opens a finished run for being measured again. @throws NotStoredError, InputError where no single model was compared */
export async function openValidatedRun(runId: string): Promise<ValidatedRun> {
  const run = await getRun(runId);
  if (run?.state !== 'done') throw new NotStoredError('finished run', runId);
  const table = await readTable(await requireDatasetVersion(run.datasetVersionId));
  const { problem, settings, result } = run;
  const task = cutLearningTask({ table, problem, settings });
  const single = ranked(result.candidates).filter(({ members }) => members === undefined);
  const best = single.find(({ estimator }) => estimator === result.chosen) ?? single[0];
  if (best === undefined)
    throw new InputError(
      'This run compared no model by cross-validation that could be measured again.',
      'Train a comparison on the Train page.',
    );
  const { estimator, params, preparation = task.planFor(estimator) } = best;
  const estimatorFor = estimatorLoader({ threads: 1, onBackend: ignore, onComparison: ignore });
  return {
    run,
    table,
    task,
    configuration: { estimator, params, preparation },
    surroundings: { now: () => performance.now(), estimatorFor },
  };
}

function ignore(): void {}
