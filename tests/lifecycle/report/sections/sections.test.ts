import { expect, test } from 'vitest';
import type { ReportBlock, ReportSection } from '../../../../src/lifecycle/report/report-section.ts';
import type { ReportState } from '../../../../src/lifecycle/report/report-state.ts';
import { auditSection } from '../../../../src/lifecycle/report/sections/audit-section.ts';
import { dataSection } from '../../../../src/lifecycle/report/sections/data-section.ts';
import { deploymentSection } from '../../../../src/lifecycle/report/sections/deployment-section.ts';
import { evaluationSection } from '../../../../src/lifecycle/report/sections/evaluation-section.ts';
import { explorationSection } from '../../../../src/lifecycle/report/sections/exploration-section.ts';
import { fairnessSection } from '../../../../src/lifecycle/report/sections/fairness-section.ts';
import { governanceSection } from '../../../../src/lifecycle/report/sections/governance-section.ts';
import { interpretabilitySection } from '../../../../src/lifecycle/report/sections/interpretability-section.ts';
import { monitoringSection } from '../../../../src/lifecycle/report/sections/monitoring-section.ts';
import { preparationSection } from '../../../../src/lifecycle/report/sections/preparation-section.ts';
import { problemSection } from '../../../../src/lifecycle/report/sections/problem-section.ts';
import { trainingSection } from '../../../../src/lifecycle/report/sections/training-section.ts';
import { emptyBusinessProblem } from '../../../../src/lifecycle/problem/business-problem.ts';
import { bareState, doneRun, hostile, trainedState } from '../report-states.ts';

const blocksOf = (section: ReportSection, state: ReportState) =>
  section.write(state).flatMap(({ blocks }) => blocks);
const openIn = (section: ReportSection, state: ReportState) =>
  blocksOf(section, state).flatMap(block => (block.kind === 'open' ? [block.what] : []));
const tableIn = (section: ReportSection, state: ReportState, caption: string) => {
  const found = blocksOf(section, state).find(
    (block): block is Extract<ReportBlock, { kind: 'table' }> =>
      block.kind === 'table' && block.caption.startsWith(caption),
  );
  return found?.rows;
};
const chartsIn = (section: ReportSection, state: ReportState) =>
  blocksOf(section, state).flatMap(block =>
    block.kind === 'charts' ? block.charts.map(({ title }) => title) : [],
  );
const verdictsIn = (section: ReportSection, state: ReportState) =>
  blocksOf(section, state).flatMap(block => (block.kind === 'verdict' ? [block] : []));

test('the problem: a target is held against the worse end of the interval', () => {
  const business = { ...emptyBusinessProblem('p', 0), targets: [{ metric: 'roc_auc', value: 0.8 }] };
  expect(tableIn(problemSection, { ...trainedState, business }, 'Where the model stands')).toEqual([
    ['ROC AUC', 'ROC AUC at least 0.8', 0.84, 'reached, though not by the worse end of its interval'],
  ]);
  expect(openIn(problemSection, bareState)).toContain('What is to be predicted');
});

test('the data: what a finding quotes of an identifier is withheld', () => {
  const findings = [
    {
      check: 'identifier',
      column: 'customer',
      severity: 'info' as const,
      message: 'Every value is its own (such as "7590-VHVEG").',
      rows: [1],
    },
  ];
  const state = { ...bareState, dataset: { ...bareState.dataset, findings } };
  expect(tableIn(dataSection, state, 'What was noticed')).toEqual([
    ['customer', 'Notes', 'identifier', 'Every value is its own (such as (withheld)).'],
  ]);
});

test('exploration: a pin that was seen in another version says so', () => {
  const pin = {
    id: 'a',
    projectId: 'p',
    datasetVersionId: 'v1',
    pinnedAt: 0,
    position: 0,
    title: 'Seen',
    description: '',
    rows: null,
    address: '',
    note: '',
    picture: null,
    numbers: null,
  };
  expect(blocksOf(explorationSection, { ...bareState, pins: [pin] })).toEqual([
    { kind: 'pin', pin, earlier: true },
  ]);
});

test('preparation: steps in words, and what the model is not given', () => {
  expect(blocksOf(preparationSection, trainedState).some(block => block.kind === 'text')).toBe(true);
  expect(tableIn(preparationSection, trainedState, 'Columns that the model is not given')).toEqual([
    ['customer', 'names rows rather than describes them'],
  ]);
});

test('training: who was compared, who failed, and the chosen one', () => {
  expect(tableIn(trainingSection, trainedState, 'Models compared')).toEqual([
    ['Logistic regression (chosen)', 0.85, 0.1, 1],
  ]);
  expect(tableIn(trainingSection, trainedState, 'Models that could not')?.[0]?.[1]).toBe('out of memory');
});

test('evaluation: metrics with their intervals beside the dummy and the target', () => {
  const business = { ...emptyBusinessProblem('p', 0), targets: [{ metric: 'roc_auc', value: 0.8 }] };
  expect(tableIn(evaluationSection, { ...trainedState, business }, 'Metrics')).toEqual([
    ['ROC AUC', 0.84, 0.79, 0.89, 'DeLong', 0.5, 0.8],
  ]);
  expect(tableIn(evaluationSection, trainedState, 'Confusion')).toEqual([
    ['stays', '6 (85.7 %)', '1 (14.3 %)'],
    [hostile, '1 (33.3 %)', '2 (66.7 %)'],
  ]);
  expect(tableIn(evaluationSection, trainedState, 'Other models')).toEqual([
    ['Random forest', 8, 0.81, 0.83],
  ]);
});

test('evaluation: curves, the learning curve with its diagnosis, weak slices and robustness', () => {
  expect(chartsIn(evaluationSection, trainedState)).toEqual([
    `ROC of ${hostile}`,
    `Precision and recall of ${hostile}`,
    `Gain of ${hostile}`,
    `Calibration of ${hostile}`,
    'ROC AUC by rows learned from',
    'Robustness',
  ]);
  expect(verdictsIn(evaluationSection, trainedState)[0]).toMatchObject({ tone: 'care' });
  expect(tableIn(evaluationSection, trainedState, 'Slices')?.[0]?.slice(0, 3)).toEqual([
    `plan is ${hostile}`,
    4,
    0.75,
  ]);
});

test('evaluation of a regression: predictions, residuals and errors by tenth', () => {
  const run = {
    ...doneRun,
    problem: { task: 'regression', target: 'price', positive: null, metric: 'r2' },
    result: {
      ...doneRun.result,
      test: { task: 'regression', rows: 2, metrics: { r2: 0.5 }, actual: [1, 2], predicted: [1, 2] },
    },
  } as const;
  const residuals = {
    rows: 2,
    actual: [1, 2],
    predicted: [1, 3],
    byQuantile: [{ from: 1, to: 2, rows: 2, bias: 0.5, low: 0, high: 1, meanAbsoluteError: 0.5 }],
    normalPlot: { expected: [], found: [] },
    histogram: { edges: [0, 1, 2], counts: [1, 1] },
  };
  expect(chartsIn(evaluationSection, { ...trainedState, run, answers: { residuals } })).toEqual([
    'Predicted against actual',
    'Residuals',
    'Error by tenth of the target',
  ]);
});

test('evaluation: what nobody asked is named, with the numbers that the run itself kept', () => {
  const state = { ...trainedState, answers: {} };
  expect(openIn(evaluationSection, state)).toEqual([
    'How sure the metrics are',
    'The curves',
    'Whether probabilities can be taken at their word',
    'The learning curve and its diagnosis',
    'How much of the estimate is chance',
    'Whether test rows are like training rows',
    'Slices of rows where the model is weak',
    'Errors by segment and over time',
    'How it stands up to noise, gaps and swapped categories',
  ]);
  expect(tableIn(evaluationSection, state, 'Metrics')?.map(row => row[1])).toEqual([0.84, 0.8]);
});

test('interpretability: importances, SHAP the greatest first, and each column that was looked at', () => {
  expect(chartsIn(interpretabilitySection, trainedState)).toEqual([
    'Permutation importance',
    'SHAP',
    'Along plan',
    'Along age',
  ]);
});

test('fairness: the finding, its measures, and what was decided', () => {
  const [verdict] = verdictsIn(fairnessSection, trainedState);
  expect(verdict?.tone).toBe('bad');
  expect(tableIn(fairnessSection, trainedState, 'Kinds of fairness')?.[0]?.slice(0, 2)).toEqual([
    'Demographic parity',
    0.4,
  ]);
  const decision = {
    id: 'd',
    projectId: 'p',
    at: 0,
    runId: 'run-1',
    about: 'fairness',
    decision: 'Keep it.',
    reason: 'Few rows.',
    evidence: { accuracy: 0.812345 },
  } as const;
  expect(tableIn(fairnessSection, { ...trainedState, decisions: [decision] }, 'Decisions')).toEqual([
    ['1970-01-01 00:00', 'fairness', 'Keep it.', 'Few rows.', 'accuracy: 0.8123'],
  ]);
});

const risk = (title: string, impact: 'low' | 'high') => ({
  id: title,
  projectId: 'p',
  title,
  finding: null,
  likelihood: 'high' as const,
  impact,
  mitigation: '',
  owner: '',
  review: null,
  state: 'open' as const,
  createdAt: 0,
});

test('governance: the words of card and datasheet, and the gravest risk first', () => {
  const state = { ...bareState, risks: [risk('small', 'low'), risk('great', 'high')] };
  expect(tableIn(governanceSection, state, 'Risks')?.map(([title]) => title)).toEqual(['great', 'small']);
  expect(openIn(governanceSection, bareState)).toEqual([
    'Words for whoever uses it',
    'Words for whoever uses it',
    'Which rules apply, and what they ask for',
    'What may go wrong',
  ]);
});

test('governance: where the approval stands, what the rules ask for, and what was erased', () => {
  const by = { id: 'a', name: 'Ada' };
  const hashes = { model: '', card: '', decisions: '', checks: '' };
  const last = {
    id: 's',
    projectId: 'p',
    runId: 'run-1',
    at: 0,
    act: 'approved' as const,
    by,
    reason: 'Looked over.',
    meaning: null,
    content: hashes,
    checks: [{ check: 'card written' as const, state: 'met' as const, evidence: 'Written.' }],
  };
  const framework = { id: 'gdpr', name: 'GDPR', title: '', concerns: '', itemsFor: () => [] } as const;
  const counts = { open: 1, evidence: 0, answered: 0, 'not applicable': 0 };
  const evidence = { kind: 'missing', what: 'Record it.', see: 'sources' } as const;
  const item = { id: 'gdpr/lawful-basis', question: 'Is there a lawful basis?', source: 'Art. 6' };
  const state: ReportState = {
    ...trainedState,
    approval: { state: 'approved', last, submission: null },
    compliance: {
      frameworks: [{ framework, counts, items: [{ item, state: 'open', evidence, answer: null }] }],
      counts,
    },
    erasures: [
      {
        at: 0,
        who: 'Ada',
        erasure: 'e',
        columns: ['customer'],
        versions: [],
        predictions: 2,
        texts: 0,
        runs: [],
        events: [],
      },
    ],
  };
  expect(verdictsIn(governanceSection, state)).toEqual([
    {
      kind: 'verdict',
      tone: 'good',
      text: 'The model is approved: approved by Ada on 1970-01-01 00:00 (UTC). Looked over.',
    },
  ]);
  expect(tableIn(governanceSection, state, 'Checks')).toEqual([['card written', 'met', 'Written.']]);
  expect(tableIn(governanceSection, state, 'GDPR')).toEqual([
    ['Is there a lawful basis?', 'Art. 6', 'open', 'Record it.'],
  ]);
  expect(tableIn(governanceSection, state, 'Erasures')?.[0]?.[2]).toBe('customer');
});

test('the audit trail: whole with its last hash, or broken where', () => {
  const whole = { state: 'whole', events: 3, head: 'abc123' } as const;
  const broken = { state: 'broken', position: 1, reason: 'Event 2 was changed.' } as const;
  const told = (verdict: typeof whole | typeof broken) =>
    verdictsIn(auditSection, { ...bareState, audit: { verdict, events: [] } })[0]!;
  expect(told(whole).text).toContain('The last hash is abc123.');
  expect(told(broken)).toEqual({
    kind: 'verdict',
    tone: 'bad',
    text: 'The chain of events is broken at event 2. Event 2 was changed.',
  });
});

const deployment = (version: number, deployedAt: number) => ({
  id: `${version}`,
  projectId: 'p',
  model: 'churn',
  version,
  runId: 'run-1',
  datasetVersionId: 'v2',
  deployedAt,
});

test('deployment: each answered until the next', () => {
  const state = {
    ...trainedState,
    modelVersions: [{ id: 'm', model: 'churn', version: 2, projectId: 'p', runId: 'run-1', createdAt: 0 }],
    models: [{ name: 'churn', projectId: 'p', aliases: { champion: 2 }, createdAt: 0 }],
    deployments: [deployment(2, 60_000), deployment(1, 0)],
  };
  expect(tableIn(deploymentSection, state, 'Deployments')).toEqual([
    ['1970-01-01 00:01', 'churn', 2, 'now'],
    ['1970-01-01 00:00', 'churn', 1, '1970-01-01 00:01'],
  ]);
  expect(tableIn(deploymentSection, state, 'Registered')?.[0]?.[2]).toBe('champion');
});

test('monitoring: alerts are told, and drift that nobody looked for is named', () => {
  const alert = {
    id: 'a',
    projectId: 'p',
    deploymentId: '2',
    reportId: 'm',
    raisedAt: 0,
    level: 'warning',
    message: 'age drifted',
    state: 'open',
  } as const;
  expect(tableIn(monitoringSection, { ...bareState, alerts: [alert] }, 'Alerts')).toEqual([
    ['1970-01-01 00:00', 'warning', 'age drifted', 'open'],
  ]);
  expect(openIn(monitoringSection, bareState)).toEqual(['Drift', 'Alerts']);
});
