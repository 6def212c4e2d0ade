import type { Column, Table } from '../../src/core/table/column.ts';
import type { PipelineModel } from '../../src/core/pipeline/pipeline-model.ts';
import type { Alert, MonitorReport } from '../../src/lifecycle/deployment/alert.ts';
import type { DatasetVersion } from '../../src/lifecycle/data/dataset-version.ts';
import type { PredictionBatch } from '../../src/lifecycle/deployment/prediction-log.ts';
import type { Project } from '../../src/lifecycle/project.ts';
import type { Deployment, ModelArtifact } from '../../src/lifecycle/deployment/registry.ts';
import type { Run } from '../../src/lifecycle/training/run.ts';
import { beginImport, writeColumn } from '../../src/storage/data/columns.ts';
import { saveArtifact } from '../../src/storage/models/artifacts.ts';
import { saveDatasetVersion } from '../../src/storage/data/datasets.ts';
import { saveProject } from '../../src/storage/projects.ts';
import { deployRun } from '../../src/storage/models/deploy-run.ts';
import { endRun, startRun } from '../../src/storage/models/runs.ts';

export const at = Date.UTC(2026, 10, 1);

/** Numbers with a missing value, categories with a missing value. */
export const penguins: Table = {
  rows: 4,
  columns: [
    { name: 'mass', kind: 'number', values: Float64Array.of(3750, Number.NaN, -0, 4.5e-300) },
    {
      name: 'species',
      kind: 'category',
      codes: Int32Array.of(1, -1, 0, 1),
      dictionary: ['Adélie', '\uFEFFGentoo 🐧'],
    },
  ],
};

export function versionOf(table: Table, changes: Partial<DatasetVersion> = {}): DatasetVersion {
  return {
    id: 'dataset-1',
    name: 'penguins.csv',
    createdAt: at,
    rows: table.rows,
    schema: table.columns.map(({ name, kind }: Column) => ({ name, kind })),
    origin: { kind: 'file', fileName: 'penguins.csv', bytes: 100, sha256: 'ab' },
    storageKey: 'key-1',
    profile: [],
    findings: [],
    ...changes,
  };
}

export const project: Project = {
  id: 'project-1',
  name: 'Penguins',
  createdAt: at,
  datasetVersionId: 'dataset-1',
  problem: null,
};

export const running = {
  id: 'run-1',
  projectId: 'project-1',
  datasetVersionId: 'dataset-1',
  problem: { task: 'classification', target: 'species', positive: null, metric: 'accuracy' },
  settings: { seed: 42, testShare: 0.2, folds: 5, candidates: ['dummyClassifier'] },
  startedAt: at,
  state: 'running',
} as const satisfies Run;

export const done: Extract<Run, { state: 'done' }> = {
  ...running,
  state: 'done',
  endedAt: at + 1000,
  result: {
    candidates: [
      {
        state: 'done',
        estimator: 'dummyClassifier',
        params: {},
        scores: [0.5, 0.5],
        mean: 0.5,
        sd: 0,
        seconds: 1,
      },
    ],
    chosen: 'dummyClassifier',
    test: {
      task: 'classification',
      rows: 1,
      metrics: { accuracy: Number.NaN },
      classes: ['Adélie', 'Gentoo'],
      confusion: [1, 0, 0, 0],
      curves: [],
    },
    importances: [],
    backend: null,
    leftOut: [],
    rowsWithoutTarget: 1,
    trainRows: 2,
    testRows: 1,
    secondsByPhase: { fit: 1 },
  },
};

const pipeline: PipelineModel = {
  format: 'terrarium-pipeline/1',
  inputs: [{ name: 'mass', kind: 'number', categories: [], range: null, missingSeen: true }],
  target: {
    task: 'classification',
    column: 'species',
    kind: 'category',
    classes: ['Adélie', 'Gentoo'],
    positive: null,
  },
  preparation: { steps: [], featureNames: ['mass'] },
  estimator: 'dummyClassifier',
  params: { maxDepth: Number.POSITIVE_INFINITY },
  model: { classes: 2, weights: Float64Array.of(0.1, Number.NaN), deep: { left: Int32Array.of(-1, 7) } },
};

export const artifact: ModelArtifact = {
  runId: 'run-1',
  pipeline,
  trainRows: Uint32Array.of(0, 2),
  testRows: Uint32Array.of(3),
  testPredictions: {
    task: 'classification',
    classes: ['Adélie', 'Gentoo'],
    probabilities: Float64Array.of(0.25, 0.75),
    codes: Int32Array.of(1),
  },
};

export function batchFor(deployment: Deployment, changes: Partial<PredictionBatch> = {}): PredictionBatch {
  return {
    id: 'batch-1',
    deploymentId: deployment.id,
    projectId: deployment.projectId,
    model: deployment.model,
    version: deployment.version,
    at,
    source: { kind: 'file', fileName: 'new.csv' },
    inputs: penguins,
    predictions: { task: 'regression', values: Float64Array.of(1, 2, Number.NaN, 4) },
    latencyMs: 3,
    ...changes,
  };
}

export function reportFor(deployment: Deployment, changes: Partial<MonitorReport> = {}): MonitorReport {
  return {
    id: 'report-1',
    projectId: deployment.projectId,
    deploymentId: deployment.id,
    at,
    referenceRows: 100,
    currentRows: 50,
    drift: { columns: [], drifted: true, significance: 0.05, summary: 'mass drifted' },
    latency: null,
    answerLatency: null,
    ...changes,
  };
}

export function alertFor(deployment: Deployment, changes: Partial<Alert> = {}): Alert {
  return {
    id: 'alert-1',
    projectId: deployment.projectId,
    deploymentId: deployment.id,
    reportId: 'report-1',
    raisedAt: at,
    level: 'warning',
    message: 'Column mass drifted',
    state: 'open',
    ...changes,
  };
}

/** Imports a table as the ingest worker does. */
export async function store(table: Table, changes: Partial<DatasetVersion> = {}): Promise<DatasetVersion> {
  const version = versionOf(table, changes);
  await beginImport(version.storageKey, version.name);
  for (const [index, column] of table.columns.entries()) await writeColumn(version.storageKey, index, column);
  return saveDatasetVersion(version);
}

/** A dataset, a project on it, a finished run and its deployment. */
export async function storeDeployedProject(projectId = project.id): Promise<Deployment> {
  const runId = projectId === project.id ? running.id : `run of ${projectId}`;
  await store(penguins);
  await saveProject({ ...project, id: projectId });
  await startRun({ ...running, id: runId, projectId });
  await saveArtifact({ ...artifact, runId });
  await endRun({ ...done, id: runId, projectId });
  return deployRun({
    projectId,
    runId,
    datasetVersionId: 'dataset-1',
    modelName: 'penguins',
    at: at + 2000,
  });
}
