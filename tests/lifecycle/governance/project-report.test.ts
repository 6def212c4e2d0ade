import { expect, test } from 'vitest';
import type { MonitorReport } from '../../../src/lifecycle/deployment/alert.ts';
import type { DatasetVersion } from '../../../src/lifecycle/data/dataset-version.ts';
import type { Project } from '../../../src/lifecycle/project.ts';
import { reportProject } from '../../../src/lifecycle/governance/project-report.ts';
import type { Run } from '../../../src/lifecycle/training/run.ts';

const project: Project = {
  id: 'p',
  name: 'Churn',
  createdAt: 0,
  datasetVersionId: 'abc',
  problem: { task: 'classification', target: 'churn', positive: 'Yes', metric: 'roc_auc' },
};

const dataset: DatasetVersion = {
  id: 'abc',
  name: 'churn.csv',
  createdAt: 0,
  rows: 3,
  schema: [
    { name: 'age', kind: 'integer' },
    { name: 'churn', kind: 'boolean' },
  ],
  origin: { kind: 'file', fileName: 'churn.csv', bytes: 30, sha256: 'def' },
  storageKey: 'k',
  profile: [],
  findings: [
    { check: 'missing', column: 'age', severity: 'warning', message: 'age lacks 1 of 3 values', rows: [2] },
  ],
};

const run: Run = {
  id: 'r',
  projectId: 'p',
  datasetVersionId: 'abc',
  problem: project.problem!,
  settings: { seed: 42, testShare: 0.2, folds: 5, candidates: ['logisticRegression', 'mlpClassifier'] },
  startedAt: 0,
  state: 'done',
  endedAt: 1,
  result: {
    candidates: [
      {
        state: 'done',
        estimator: 'logisticRegression',
        params: { C: 1 },
        scores: [0.8, 0.9],
        mean: 0.85,
        sd: 0.05,
        seconds: 1,
      },
      { state: 'failed', estimator: 'mlpClassifier', params: {}, error: 'out of memory', seconds: 2 },
    ],
    chosen: 'logisticRegression',
    test: {
      task: 'classification',
      rows: 1,
      metrics: { accuracy: 1 },
      classes: ['No', 'Yes'],
      confusion: [1, 0, 0, 0],
      curves: [],
    },
    importances: [],
    backend: { name: 'wasm', reason: 'no WebGPU adapter' },
    preparedOn: { name: 'cpu', reason: 'the table is small' },
    leftOut: [],
    rowsWithoutTarget: 0,
    trainRows: 2,
    testRows: 1,
    secondsByPhase: { compare: 3 },
  },
};

const monitor: MonitorReport = {
  id: 'm',
  projectId: 'p',
  deploymentId: 'd',
  at: 2,
  referenceRows: 2,
  currentRows: 2,
  latency: null,
  answerLatency: null,
  drift: {
    columns: [
      {
        column: 'age',
        role: 'feature',
        kind: 'integer',
        test: 'kolmogorov-smirnov',
        statistic: 0.5,
        pValue: 0.2,
        adjustedPValue: 0.2,
        effectSize: 0.5,
        referenceRows: 2,
        currentRows: 2,
        referenceMissing: 0,
        currentMissing: 0,
        missingness: null,
        verdict: 'no evidence',
        drifted: false,
        distributions: { shape: 'numeric', edges: [0, 1], reference: [1], current: [1] },
      },
    ],
    drifted: false,
    significance: 0.05,
    summary: '',
  },
};

const empty = {
  project,
  dataset,
  run: null,
  trials: [],
  deployment: null,
  predictedRows: 0,
  monitor: null,
  pins: [],
};

test('a project that has only data reports nothing that it has not done', () => {
  expect(reportProject({ ...empty, project: { ...project, problem: null } })).toEqual({
    format: 'terrarium-report/1',
    seed: null,
    dataset: { name: 'churn.csv', rows: 3, columns: 2, sha256: 'abc' },
    problem: null,
    quality: [{ check: 'missing', column: 'age', severity: 'warning', message: 'age lacks 1 of 3 values' }],
    models: [],
    trials: [],
    search: null,
    chosen: null,
    test: null,
    deployment: null,
    predictions: { rows: 0 },
    drift: null,
    backend: null,
    split: null,
    preparedOn: null,
    seconds: {},
    pins: [],
  });
});

test('what a search tried is told trial by trial, and how it went', () => {
  const trial = {
    number: 3,
    stage: 'search',
    estimator: 'ridge',
    params: { alpha: 2 },
    rowShare: 1,
  } as const;
  const times = { preparation: null, fitSeconds: 1, scoreSeconds: 0.5 };
  const settings = { kind: 'autopilot', ensemble: true, features: false } as const;
  const search = {
    settings,
    trials: 2,
    seconds: 9,
    ended: 'time was up',
    account: ['Ridge first.'],
  } as const;
  const report = reportProject({
    ...empty,
    run: { ...run, result: { ...run.result, search } },
    trials: [
      { ...trial, ...times, state: 'done', scores: [0.5, 0.7], mean: 0.6, sd: 0.1 },
      { ...trial, ...times, number: 4, state: 'failed', error: 'singular' },
    ],
  });
  expect(report.trials).toEqual([
    { ...trial, state: 'done', scores: [0.5, 0.7], seconds: 1.5, error: null },
    { ...trial, number: 4, state: 'failed', scores: [], seconds: 1.5, error: 'singular' },
  ]);
  expect(report.search).toEqual({
    kind: 'autopilot',
    trials: 2,
    seconds: 9,
    ended: 'time was up',
    account: ['Ridge first.'],
  });
});

test('a finished run tells every model, the failed one with its reason', () => {
  const report = reportProject({ ...empty, run });
  expect(report.models).toEqual([
    {
      estimator: 'logisticRegression',
      params: { C: 1 },
      scores: [0.8, 0.9],
      mean: 0.85,
      sd: 0.05,
      seconds: 1,
      error: null,
    },
    {
      estimator: 'mlpClassifier',
      params: {},
      scores: [],
      mean: null,
      sd: null,
      seconds: 2,
      error: 'out of memory',
    },
  ]);
  expect(report).toMatchObject({
    seed: 42,
    chosen: 'logisticRegression',
    test: { accuracy: 1 },
    backend: { neural: 'wasm', reason: 'no WebGPU adapter' },
    split: { plan: { kind: 'stratified', shuffle: true, repeats: 1 }, trainRows: 2, testRows: 1 },
    preparedOn: { name: 'cpu', reason: 'the table is small' },
    seconds: { compare: 3 },
  });
});

test('a threshold of its own is told with the class that it is of', () => {
  expect(reportProject({ ...empty, run })).not.toHaveProperty('decision');
  if (run.state !== 'done' || run.result.test.task !== 'classification') throw new Error('not a classifier');
  const [first] = run.result.test.classes;
  const result = { ...run.result, decision: { positive: 0, threshold: 0.3 } };
  expect(reportProject({ ...empty, run: { ...run, result } }).decision).toEqual({
    class: first,
    threshold: 0.3,
  });
});

test('drift is told column by column', () => {
  expect(reportProject({ ...empty, monitor }).drift).toEqual({
    columns: [{ column: 'age', test: 'kolmogorov-smirnov', statistic: 0.5, pValue: 0.2, drifted: false }],
    drifted: false,
  });
});

test('rules that were saved are told, and how they did before the training', () => {
  const rule = { type: 'expectColumnValuesToBeUnique', column: 'id' } as const;
  const expectations = [{ name: 'id: unique', severity: 'critical', rule }] as const;
  const told = { name: 'id: unique', severity: 'critical', expected: 'id has no value twice.' } as const;
  expect(reportProject({ ...empty, expectations }).expectations).toEqual({ rules: [told], training: null });
  const broken = [{ ...told, observed: '2 values came twice.' }];
  const checked = { ...run, expectations: { at: 5, checked: 1, broken } };
  expect(reportProject({ ...empty, run: checked, expectations }).expectations?.training).toEqual({
    checked: 1,
    broken,
  });
});
