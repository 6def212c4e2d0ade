import type { ContinueSettings } from '../../core/selection/continuing/continue-settings.ts';
import type { SeenRows } from '../../core/selection/continuing/cut-to-continue.ts';
import type { LearnedRows } from '../../core/selection/continuing/learned-rows.ts';
import type { PipelineModel } from '../../core/pipeline/pipeline-model.ts';
import type { Run } from '../../lifecycle/training/run.ts';
import { getArtifact } from '../../storage/models/artifacts.ts';
import { readTable } from '../../storage/data/columns.ts';
import { getDatasetVersion } from '../../storage/data/datasets.ts';
import { NotStoredError } from '../../storage/errors.ts';
import { getRun } from '../../storage/models/runs.ts';

export interface EarlierModel {
  readonly pipeline: PipelineModel;
  readonly seen: SeenRows;
}

/** The model that a training on this dataset version goes on from, and the rows that it has seen. @throws NotStoredError */
export async function readEarlierModel(
  { run: runId }: ContinueSettings,
  datasetVersionId: string,
): Promise<EarlierModel> {
  const [run, artifact] = await Promise.all([getRun(runId), getArtifact(runId)]);
  if (run === undefined) throw new NotStoredError('run', runId);
  if (artifact === undefined) throw new NotStoredError('model of run', runId);
  const { pipeline, trainRows, testRows } = artifact;
  return run.datasetVersionId === datasetVersionId
    ? { pipeline, seen: { kind: 'same table', trainRows, testRows } }
    : { pipeline, seen: { kind: 'other table', learned: await rowsLearned(runId) } };
}

/** All rows that a model and those before it have learned from; null where a table of them is not stored any more. */
async function rowsLearned(first: string): Promise<readonly LearnedRows[] | null> {
  const learned: LearnedRows[] = [];
  for (let id: string | undefined = first; id !== undefined; ) {
    const run: Run | undefined = await getRun(id);
    const artifact = await getArtifact(id);
    const version = run && (await getDatasetVersion(run.datasetVersionId));
    if (run === undefined || artifact === undefined || version === undefined) return null;
    learned.push({ table: await readTable(version), rows: artifact.trainRows });
    id = run.settings.continueFrom?.run;
  }
  return learned;
}
