import { neededColumns } from '../../core/decision/ruled-columns.ts';
import { predictTable } from '../../core/pipeline/predict-table.ts';
import { unknownCategories } from '../../core/pipeline/unknown-categories.ts';
import { takeTableRows, type Table } from '../../core/table/column.ts';
import type { InputColumn } from '../../core/pipeline/pipeline-model.ts';
import type { OpenModel, PredictionService, VersionChoice } from '../../serving/prediction-service.ts';
import {
  appendServedPredictions,
  listServedModels,
  servedDeployment,
} from '../../storage/models/served-models.ts';
import { deployedModel, type DeployedModel, logEntry } from './deployed-model.ts';
import { tellRow } from './tell-row.ts';
import { typedRows } from './typed-rows.ts';

/** What the prediction API answers from: the models of this browser's database. */
export function predictionService(softwareVersion: string): PredictionService {
  const opened = new Map<string, OpenModel>();
  return {
    softwareVersion,
    listModels: listServedModels,
    recallModel: (name, which) => opened.get(keyOf(name, which)) ?? null,
    openModel: async (name, which) => {
      const key = keyOf(name, which);
      opened.delete(key);
      const deployment = await servedDeployment(name, versionOf(which));
      if (deployment === undefined) return null;
      const model = openModel(await deployedModel(deployment.id), which);
      opened.set(key, model);
      for (const [oldest] of opened) if (opened.size > mostOpen) opened.delete(oldest);
      return model;
    },
    newRequestId: () => crypto.randomUUID(),
    now: () => performance.now(),
  };
}

/** Models at hand, those opened last; each holds its whole pipeline. */
const mostOpen = 4;

const versionOf = (which: VersionChoice) => (which.by === 'alias' ? which : which.version);
const keyOf = (name: string, which: VersionChoice) => JSON.stringify([name, versionOf(which)]);

/** A model as the answer to one choice of a version: what it is asked is logged only while it still is that. */
function openModel(deployed: DeployedModel, which: VersionChoice): OpenModel {
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
      const batch = logEntry(deployment, source, table, predictions, latencyMs);
      await appendServedPredictions(batch, deployment, versionOf(which));
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
