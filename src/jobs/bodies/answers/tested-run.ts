import { type Answer, toAnswer } from '../../../core/evaluation/answer.ts';
import type { Matrix } from '../../../core/matrix.ts';
import { decisionRuleOf } from '../../../core/models/decision-rule.ts';
import type { PipelineModel, Predictions } from '../../../core/pipeline/pipeline-model.ts';
import { predictTable } from '../../../core/pipeline/predict-table.ts';
import { knownTarget } from '../../../core/selection/known-target.ts';
import { type Table, takeTableRows } from '../../../core/table/column.ts';
import type { DatasetVersion } from '../../../lifecycle/data/dataset-version.ts';
import type { ModelArtifact } from '../../../lifecycle/deployment/registry.ts';
import type { Run } from '../../../lifecycle/training/run.ts';
import { getArtifact } from '../../../storage/models/artifacts.ts';
import { readTable } from '../../../storage/data/columns.ts';
import { NotStoredError } from '../../../storage/errors.ts';
import { requireDatasetVersion } from '../../../storage/data/project-dataset.ts';
import { getRun } from '../../../storage/models/runs.ts';
import { scoringEngines } from '../scoring-engines.ts';

/** A finished run with its model and its rows, as every question about it begins. */
export interface TestedRun {
  readonly run: Extract<Run, { state: 'done' }>;
  readonly version: DatasetVersion;
  readonly artifact: ModelArtifact;
  readonly pipeline: PipelineModel;
  /** The whole table, all columns, target among them. */
  readonly table: Table;
  /** The rows that the model never saw, all columns. */
  readonly test: Table;
  /** The target of each test row: its value, or the code of its class. */
  readonly actual: Float64Array<ArrayBuffer>;
  /** What the model said of the test rows, beside the truth. */
  readonly answer: Answer;
  /** Asks the model about the rows of any table with its input columns. */
  readonly predict: (table: Table) => Predictions;
}

/** Opens a finished run for questions. @throws NotStoredError when it, its model or its table is gone */
export async function openTestedRun(runId: string): Promise<TestedRun> {
  const run = await getRun(runId);
  if (run?.state !== 'done') throw new NotStoredError('finished run', runId);
  const artifact = await getArtifact(runId);
  if (artifact === undefined) throw new NotStoredError('model of run', runId);
  const version = await requireDatasetVersion(run.datasetVersionId);
  const [table, engines] = await Promise.all([readTable(version), scoringEngines()]);
  const { pipeline, testRows, testPredictions } = artifact;
  const test = takeTableRows(table, testRows);
  const actual = knownTarget(pipeline.target, test);
  return {
    run,
    version,
    artifact,
    pipeline,
    table,
    test,
    actual,
    answer: toAnswer(pipeline.target, actual, answered(testPredictions), decisionRuleOf(pipeline.model)),
    predict: rows => predictTable(pipeline, rows, engines),
  };
}

/** Predictions as an estimator answers: class probabilities, or one value, a row. */
export function answered(predictions: Predictions): Matrix {
  if (predictions.task === 'regression')
    return { data: predictions.values, rows: predictions.values.length, columns: 1 };
  const { probabilities, classes } = predictions;
  return { data: probabilities, rows: probabilities.length / classes.length, columns: classes.length };
}
