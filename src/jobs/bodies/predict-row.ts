import type { Predictions } from '../../core/pipeline/pipeline-model.ts';
import { predictTable } from '../../core/pipeline/predict-table.ts';
import { unknownCategories } from '../../core/pipeline/unknown-categories.ts';
import { tableFromRecords } from '../../core/table/from-records.ts';
import { appendPredictions } from '../../storage/predictions.ts';
import type { PredictionApi } from '../contracts/prediction.ts';
import { deployedModel, logEntry } from './deployed-model.ts';

/**
 * Predicts one row, and logs it before it answers.
 * @throws InputError naming the column and the value that is not of its kind
 */
export const predictRow: PredictionApi['predictRow'] = async ({ deploymentId, row }) => {
  const { deployment, pipeline } = await deployedModel(deploymentId);
  const started = performance.now();
  const inputs = tableFromRecords([row], pipeline.inputs);
  const predictions = predictTable(pipeline, inputs);
  const latencyMs = performance.now() - started;
  await appendPredictions(logEntry(deployment, { kind: 'form' }, inputs, predictions, latencyMs));
  return {
    model: deployment.model,
    version: deployment.version,
    latencyMs,
    unknown: unknownCategories(pipeline.inputs, inputs).map(({ column }) => column),
    ...answerOf(predictions),
  };
};

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
