import { neededColumns } from '../../core/decision/ruled-columns.ts';
import { predictTable } from '../../core/pipeline/predict-table.ts';
import { unknownCategories } from '../../core/pipeline/unknown-categories.ts';
import { takeTableRows, type Table } from '../../core/table/column.ts';
import type { InputColumn } from '../../core/pipeline/pipeline-model.ts';
import type { OpenModel, PredictionService } from '../../serving/prediction-service.ts';
import { appendPredictions } from '../../storage/models/predictions.ts';
import { listServedModels, servedDeployment } from '../../storage/models/served-models.ts';
import { deployedModel, type DeployedModel, logEntry } from './deployed-model.ts';
import { tellRow } from './tell-row.ts';
import { typedRows } from './typed-rows.ts';

/** What the prediction API answers from: the models of this browser's database. */
export function predictionService(softwareVersion: string): PredictionService {
  return {
    softwareVersion,
    listModels: listServedModels,
    openModel: async (name, which) => {
      const deployment = await servedDeployment(name, which.by === 'alias' ? which : which.version);
      return deployment === undefined ? null : openModel(await deployedModel(deployment.id));
    },
    newRequestId: () => crypto.randomUUID(),
    now: () => performance.now(),
  };
}

function openModel(deployed: DeployedModel): OpenModel {
  const { deployment, pipeline } = deployed;
  const inputs = neededColumns(pipeline);
  return {
    name: deployment.model,
    version: deployment.version,
    inputs,
    target: pipeline.target,
    predict: async (rows, requestId) => {
      const began = performance.now();
      const { inputs: table } = await typedRows(deployed, rows);
      const predictions = predictTable(pipeline, table);
      const latencyMs = performance.now() - began;
      const source = { kind: 'api', requestId } as const;
      await appendPredictions(logEntry(deployment, source, table, predictions, latencyMs));
      return rows.map((_, row) => ({
        unknown: unknownIn(inputs, table, row),
        ...tellRow(predictions, row),
      }));
    },
  };
}

function unknownIn(inputs: readonly InputColumn[], table: Table, row: number): readonly string[] {
  const alone = table.rows === 1 ? table : takeTableRows(table, [row]);
  return unknownCategories(inputs, alone).map(({ column }) => column);
}
