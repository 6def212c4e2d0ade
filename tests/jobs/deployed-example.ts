import type { LogisticRegressionModel } from '../../src/core/models/linear/logistic-regression.ts';
import type { PipelineModel, Predictions } from '../../src/core/pipeline/pipeline-model.ts';
import type { Table } from '../../src/core/table/column.ts';
import type { Deployment } from '../../src/lifecycle/deployment/registry.ts';
import { saveArtifact } from '../../src/storage/models/artifacts.ts';
import { saveProject } from '../../src/storage/projects.ts';
import { deployRun } from '../../src/storage/models/deploy-run.ts';
import { endRun, startRun } from '../../src/storage/models/runs.ts';
import { done, project, running, store } from '../storage/examples.ts';

/**
 * Logistic regression by hand: churn is likelier with a short tenure and with a monthly contract.
 * Missing tenure counts as 30 months, a missing contract as a category of its own.
 */
export const churnModel: PipelineModel = {
  format: 'terrarium-pipeline/1',
  inputs: [
    {
      name: 'tenure',
      kind: 'number',
      categories: [],
      range: { min: 0, median: 30, max: 72 },
      missingSeen: true,
    },
    { name: 'contract', kind: 'category', categories: ['Month', 'Year'], range: null, missingSeen: true },
  ],
  target: {
    task: 'classification',
    column: 'churn',
    kind: 'boolean',
    classes: ['No', 'Yes'],
    positive: 'Yes',
  },
  preparation: {
    steps: [
      { kind: 'numeric', column: 'tenure', median: 30, mean: 30, scale: 10 },
      { kind: 'oneHot', column: 'contract', categories: ['Month', 'Year', 'missing'] },
    ],
    featureNames: ['tenure', 'contract_Month', 'contract_Year', 'contract_missing'],
  },
  estimator: 'logisticRegression',
  params: {},
  model: {
    format: 'terrarium-logistic-regression/1',
    features: 4,
    classes: 2,
    seenClasses: [0, 1],
    iterations: 1,
    converged: true,
    coefficients: Float64Array.of(-1, 1, -1, 0.5),
    intercepts: Float64Array.of(0),
  } satisfies LogisticRegressionModel,
};

/** The model's own answer: what it gives for a tenure in months and the weight of a contract. */
export function churnProbability(tenure: number, contractWeight: number): number {
  return 1 / (1 + Math.exp(-(-(tenure - 30) / 10 + contractWeight)));
}

/** Stores the table as training data, the churn model made from all its rows, and a deployment of that. */
export async function deployChurnModel(table: Table, testPredictions = noPredictions): Promise<Deployment> {
  await store(table);
  await saveProject(project);
  await startRun(running);
  await saveArtifact({
    runId: running.id,
    pipeline: churnModel,
    trainRows: Uint32Array.from({ length: table.rows }, (_, row) => row),
    testRows: Uint32Array.of(),
    testPredictions,
  });
  await endRun(done);
  return deployRun({
    projectId: project.id,
    runId: running.id,
    datasetVersionId: 'dataset-1',
    modelName: 'churn',
    at: Date.UTC(2026, 10, 2),
  });
}

const noPredictions: Predictions = {
  task: 'classification',
  classes: ['No', 'Yes'],
  probabilities: Float64Array.of(),
  codes: Int32Array.of(),
};
