import { decidedBy } from '../../core/decision/decided-by.ts';
import { predictTable } from '../../core/pipeline/predict-table.ts';
import { unknownCategories } from '../../core/pipeline/unknown-categories.ts';
import { appendPredictions } from '../../storage/models/predictions.ts';
import type { PredictionApi } from '../contracts/prediction.ts';
import { deployedModel, logEntry } from './deployed-model.ts';
import { tellRow } from './tell-row.ts';
import { typedRows } from './typed-rows.ts';

/**
 * Predicts one row, and logs it before it answers.
 * @throws InputError naming the column and the value that is not of its kind
 */
export const predictRow: PredictionApi['predictRow'] = async ({ deploymentId, row }) => {
  const deployed = await deployedModel(deploymentId);
  const { deployment, pipeline } = deployed;
  const started = performance.now();
  const { inputs, replayed } = await typedRows(deployed, [row]);
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
    ...tellRow(predictions, 0),
  };
};
