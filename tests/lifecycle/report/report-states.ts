import type { FairnessReport } from '../../../src/core/fairness/fairness-report.ts';
import type { FinishedRun, ReportState } from '../../../src/lifecycle/report/report-state.ts';

/** What a column or a category may be called by somebody who wishes no good. */
export const hostile = `<script>alert("x")</script>'&`;

const profile = { rows: 4, missing: 1, distinct: 2, top: [], shape: 'coded' } as const;

/** A project on which nothing was done but to bring in a table. */
export const bareState: ReportState = {
  project: { id: 'p', name: hostile, createdAt: 0, datasetVersionId: 'v2', problem: null },
  dataset: {
    id: 'v2',
    name: 'people.csv',
    createdAt: 0,
    rows: 4,
    schema: [
      { name: hostile, kind: 'category' },
      { name: 'customer', kind: 'identifier' },
    ],
    origin: { kind: 'file', fileName: 'people.csv', bytes: 30, sha256: 'f' },
    storageKey: 'k',
    profile: [
      { ...profile, name: hostile, kind: 'category' },
      { ...profile, name: 'customer', kind: 'identifier' },
    ],
    findings: [],
  },
  business: null,
  feasibility: null,
  sources: [],
  versions: [],
  dictionary: null,
  quality: null,
  expectations: [],
  privacy: null,
  people: [],
  pins: [],
  runs: [],
  run: null,
  trials: [],
  answers: {},
  decisions: [],
  card: null,
  sheet: { title: 'Datasheet', sections: [] },
  approval: null,
  compliance: {
    frameworks: [],
    counts: { open: 0, evidence: 0, answered: 0, 'not applicable': 0 },
  },
  erasures: [],
  risks: [],
  audit: { verdict: { state: 'whole', events: 0, head: '' }, events: [] },
  models: [],
  modelVersions: [],
  deployments: [],
  predictedRows: 0,
  monitorReports: [],
  alerts: [],
};

/** A training on it that is done, for the class `hostile`. */
export const doneRun: FinishedRun = {
  id: 'run-1',
  projectId: 'p',
  datasetVersionId: 'v2',
  problem: { task: 'classification', target: 'leaves', positive: hostile, metric: 'roc_auc' },
  settings: { seed: 42, testShare: 0.2, folds: 5, candidates: ['logisticRegression', 'mlpClassifier'] },
  startedAt: Date.UTC(2026, 10, 23, 12),
  state: 'done',
  endedAt: Date.UTC(2026, 10, 23, 13),
  result: {
    candidates: [
      {
        state: 'done',
        estimator: 'logisticRegression',
        params: { C: 2 },
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
      rows: 10,
      metrics: { roc_auc: 0.84, accuracy: 0.8 },
      classes: ['stays', hostile],
      confusion: [6, 1, 1, 2],
      curves: [],
    },
    importances: [{ column: hostile, mean: 0.2, sd: 0.05 }],
    backend: null,
    leftOut: [{ column: 'customer', reason: 'names rows rather than describes them' }],
    rowsWithoutTarget: 0,
    trainRows: 40,
    testRows: 10,
    secondsByPhase: {},
  },
};

const between = (value: number) => ({ value, low: value - 0.1, high: value + 0.1 });
const curve = { x: [0, 0.5, 1], y: [0, 0.8, 1] };
const band = { low: Array.from({ length: 101 }, () => 0.2), high: Array.from({ length: 101 }, () => 0.9) };

const group = (label: string, selectionRate: number) => ({
  label,
  conditions: [],
  rows: 20,
  isSmall: false,
  counts: { truePositives: 5, falsePositives: 5, falseNegatives: 5, trueNegatives: 5 },
  rates: {
    baseRate: between(0.5),
    selectionRate: between(selectionRate),
    accuracy: between(0.5),
    truePositiveRate: between(0.5),
    falsePositiveRate: between(0.5),
    precision: between(0.5),
  },
  auc: between(0.7),
  calibration: between(0.01),
});

export const unfairReport: FairnessReport = {
  task: 'classification',
  columns: ['sex'],
  positive: hostile,
  groups: [group(hostile, 0.2), group('m', 0.6)],
  overall: group('all', 0.4),
  measures: [
    {
      criterion: 'demographic parity',
      difference: between(0.4),
      ratio: 0.33,
      pValue: 0.001,
      verdict: 'unfair',
      extremes: [hostile, 'm'],
    },
  ],
};

/** The same project with a model, of which everything was asked. */
export const trainedState: ReportState = {
  ...bareState,
  project: { ...bareState.project, problem: doneRun.problem },
  runs: [doneRun],
  run: doneRun,
  answers: {
    metrics: {
      rows: 10,
      metrics: [{ name: 'roc_auc', value: 0.84, low: 0.79, high: 0.89, method: 'DeLong' }],
      dummy: { roc_auc: 0.5 },
    },
    rivals: [{ name: 'Random forest', rows: 8, metrics: { roc_auc: 0.81 }, ownMetrics: { roc_auc: 0.83 } }],
    curves: [
      {
        class: hostile,
        prevalence: 0.3,
        area: between(0.84),
        roc: curve,
        precisionRecall: curve,
        gain: curve,
        bands: { roc: band, precisionRecall: band, gain: band },
      },
    ],
    calibration: {
      class: hostile,
      rows: 10,
      asItIs: {
        bins: [
          { from: 0, to: 0.1, rows: 5, stated: 0.05, share: 0.1, low: 0, high: 0.3 },
          { from: 0.5, to: 0.6, rows: 5, stated: 0.55, share: 0.6, low: 0.3, high: 0.8 },
        ],
        error: 0.04,
        brier: 0.1,
        logLoss: 0.4,
        low: 0.01,
        high: 0.09,
      },
      histogram: [],
      recalibrations: [],
      recommended: null,
    },
    learning: {
      estimator: 'logisticRegression',
      curve: [10, 20].map(rows => ({
        rows,
        train: { mean: 0.9, sd: 0.01, scores: [] },
        validation: { mean: 0.7, sd: 0.02, scores: [] },
        fitSeconds: 1,
      })),
      dummy: 0.5,
      diagnosis: {
        verdict: 'high variance',
        gap: 0.2,
        moreRowsHelp: true,
        sentences: ['The curve still rises: more rows would help.'],
      },
    },
    weakSlices: {
      overall: { rows: 10, loss: between(0.3), errorRate: between(0.2) },
      searched: 7,
      slices: [
        {
          label: `plan is ${hostile}`,
          conditions: [],
          rows: 4,
          loss: between(0.7),
          errorRate: between(0.75),
          pValue: 0.01,
        },
      ],
    },
    robustness: {
      rows: 10,
      curves: [
        {
          disturbance: 'noise',
          columns: 2,
          points: [
            { strength: 0, mean: 0.84, sd: 0 },
            { strength: 0.5, mean: 0.7, sd: 0.01 },
          ],
        },
      ],
    },
    shap: { columns: [hostile, 'age'], meanAbsolute: [0.1, 0.3], unit: 'log-odds', rows: 10 },
    dependence: [
      { grid: { kind: 'categories', column: 'plan', values: [hostile, null] }, mean: [0.4, 0.1], rows: 10 },
      { grid: { kind: 'numbers', column: 'age', time: false, values: [20, 60] }, mean: [0.4, 0.1], rows: 10 },
    ],
    fairness: [{ report: unfairReport, compatibility: null }],
  },
};
