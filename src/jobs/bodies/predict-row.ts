import { decidedBy } from '../../core/decision/decided-by.ts';
import { neededColumns } from '../../core/decision/ruled-columns.ts';
import type { InputColumn, Predictions } from '../../core/pipeline/pipeline-model.ts';
import { predictTable } from '../../core/pipeline/predict-table.ts';
import { unknownCategories } from '../../core/pipeline/unknown-categories.ts';
import { type Column, isNumeric, type Table } from '../../core/table/column.ts';
import { encodeTexts, tableFromRecords, type TextRecord } from '../../core/table/from-records.ts';
import { appendPredictions } from '../../storage/models/predictions.ts';
import type { PredictionApi } from '../contracts/prediction.ts';
import { type DeployedModel, deployedModel, logEntry } from './deployed-model.ts';
import {
  type PreparedRows,
  type RowSteps,
  modelColumns,
  prepareRows,
  stepsWithinKinds,
} from './prepared-rows.ts';

/**
 * Predicts one row, and logs it before it answers.
 * @throws InputError naming the column and the value that is not of its kind
 */
export const predictRow: PredictionApi['predictRow'] = async ({ deploymentId, row }) => {
  const deployed = await deployedModel(deploymentId);
  const { deployment, pipeline } = deployed;
  const started = performance.now();
  const { inputs, replayed } = await typedInputs(deployed, row);
  const predictions = predictTable(pipeline, inputs);
  const latencyMs = performance.now() - started;
  await appendPredictions(logEntry(deployment, { kind: 'form' }, inputs, predictions, latencyMs));
  return {
    model: deployment.model,
    version: deployment.version,
    latencyMs,
    unknown: unknownCategories(pipeline.inputs, inputs).map(({ column }) => column),
    replayed,
    by: decidedBy(pipeline, predictions, 0),
    ...answerOf(predictions),
  };
};

/** What is typed as the model reads it, one row, and the steps that were taken on it. @throws InputError as `predictRow` */
export async function typedInputs(
  { pipeline, rowSteps }: DeployedModel,
  row: TextRecord,
): Promise<{ readonly inputs: Table; readonly replayed: readonly string[] }> {
  const needed = neededColumns(pipeline);
  const { table, replayed } = await prepareTyped(rowTable(row, needed), rowSteps);
  return { inputs: modelColumns(table, needed), replayed };
}

/**
 * The form's texts as a table of one row. A category is taken literally, even one called "None" or "NA",
 * which `tableFromRecords` would read as missing: it was chosen among those that training saw.
 */
function rowTable(row: TextRecord, inputs: readonly InputColumn[]): Table {
  const read = tableFromRecords([row], inputs);
  const columns = read.columns.map((column): Column => {
    if (isNumeric(column)) return column;
    const text = Object.hasOwn(row, column.name) ? row[column.name] : null;
    return { ...column, ...encodeTexts([text || null]) };
  });
  return { ...read, columns };
}

/** What is typed under the model's names goes through the steps under the names that it had before them. */
function prepareTyped(typed: Table, { steps, written }: RowSteps): Promise<PreparedRows> {
  const columns = typed.columns.map(column => ({ ...column, name: written.get(column.name) ?? column.name }));
  return prepareRows({ rows: typed.rows, columns }, stepsWithinKinds(steps));
}

function answerOf(predictions: Predictions) {
  if (predictions.task === 'regression')
    return { task: 'regression', value: predictions.values[0]! } as const;
  const { classes, codes, probabilities } = predictions;
  return {
    task: 'classification',
    class: classes[codes[0]!]!,
    probabilities: classes.map((name, i) => ({ class: name, probability: probabilities[i]! })),
  } as const;
}
