import { expect, test } from 'vitest';
import { emptyBusinessProblem } from '../../../src/lifecycle/problem/business-problem.ts';
import {
  type FeasibilityGrounds,
  assessFeasibility,
} from '../../../src/lifecycle/feasibility/assess-feasibility.ts';
import { stakeholderQuestions } from '../../../src/lifecycle/feasibility/feasibility-factor.ts';
import { proposeSteps } from '../../../src/lifecycle/feasibility/propose-steps.ts';

const measures: NonNullable<FeasibilityGrounds['measures']> = {
  metric: 'roc_auc',
  rows: 5000,
  classes: [
    { label: 'No', rows: 4000 },
    { label: 'Yes', rows: 1000 },
  ],
  features: 20,
  eventsPerVariable: 50,
  looked: 5000,
  curve: [],
  dummy: 0.5,
  best: { mean: 0.82, sd: 0.01, scores: [0.81, 0.83] },
  diagnosis: { verdict: 'balanced', gap: 0, moreRowsHelp: false, sentences: [] },
  fitSeconds: 0.01,
};
const grounds: FeasibilityGrounds = {
  measures,
  quality: { state: 'ready', reasons: [] },
  privacy: { findings: [], quasiIdentifiers: [] },
  sensitive: [],
  rows: 5000,
  device: { threads: 8, memoryGb: 8, gpu: true, trainingSeconds: 12 },
};
const nothing = emptyBusinessProblem('project-1', 0);
const answered = {
  ...nothing,
  statement: { ...nothing.statement, problem: 'Customers leave.' },
  targets: [{ metric: 'roc_auc', value: 0.8 }],
  answers: Object.fromEntries(
    stakeholderQuestions.map(({ id }) => [id, { verdict: 'yes', note: '' } as const]),
  ),
};

const verdictOn = (factor: string, changed: Partial<FeasibilityGrounds>) =>
  assessFeasibility({ ...grounds, ...changed }, answered).factors.find(one => one.factor === factor)!.verdict;

test('all good and all answered is a go, and all is known', () => {
  expect(assessFeasibility(grounds, answered)).toMatchObject({ verdict: 'go', confidence: 1 });
});

test('what nobody has answered is not known yet, and becomes a step', () => {
  const assessment = assessFeasibility(grounds, { ...answered, answers: {} });
  expect(assessment.verdict).toBe('not yet');
  expect(assessment.confidence).toBeLessThan(1);
  expect(proposeSteps(assessment).filter(step => step.startsWith('Ask: '))).toHaveLength(
    stakeholderQuestions.length,
  );
});

test('one no decides', () => {
  const answers = { ...answered.answers, lawful: { verdict: 'no', note: 'legal department' } as const };
  const assessment = assessFeasibility(grounds, { ...answered, answers });
  expect(assessment.verdict).toBe('not as it stands');
  expect(proposeSteps(assessment)[0]).toMatch(/^Ethics: .* no \(legal department\)\.$/);
});

test.each<[string, string, Partial<FeasibilityGrounds>, string]>([
  [
    'too few of a class',
    'data availability',
    { measures: { ...measures, classes: [{ label: 'Yes', rows: 12 }] } },
    'no',
  ],
  [
    'few events a variable',
    'data availability',
    { measures: { ...measures, eventsPerVariable: 4 } },
    'doubtful',
  ],
  [
    'no better than guessing',
    'data availability',
    { measures: { ...measures, best: { mean: 0.49, sd: 0.01, scores: [] } } },
    'no',
  ],
  [
    'within the spread of guessing',
    'data availability',
    { measures: { ...measures, best: { mean: 0.51, sd: 0.01, scores: [] } } },
    'doubtful',
  ],
  ['nothing measured', 'data availability', { measures: null }, 'unknown'],
  ['a critical finding', 'data quality', { quality: { state: 'not ready', reasons: [] } }, 'no'],
  ['hours of training', 'time', { device: { ...grounds.device, trainingSeconds: 20_000 } }, 'doubtful'],
  ['a sensitive column', 'ethics', { sensitive: [{ column: 'religion', why: 'by its name' }] }, 'doubtful'],
  ['no scan', 'ethics', { privacy: null }, 'unknown'],
])('%s: %s', (_, factor, changed, verdict) => {
  expect(verdictOn(factor, changed)).toBe(verdict);
});

const sentencesOn = (factor: string, changed: Partial<FeasibilityGrounds>) =>
  assessFeasibility({ ...grounds, ...changed }, answered)
    .factors.find(one => one.factor === factor)!
    .evidence.map(({ sentence }) => sentence)
    .join(' ');

test('the time is by how quick the device was with the quick model', () => {
  // Two fits of the same size, one a hundred times as long: so are all others.
  const [quick, slow] = [0.05, 5].map(fitSeconds => ({
    measures: { ...measures, fitSeconds },
    device: { ...grounds.device, trainingSeconds: 3000 },
  }));
  expect(sentencesOn('technical resources', quick!)).toContain('learns from 2,667 rows in 0.05 seconds');
  expect(sentencesOn('time', quick!)).not.toBe(sentencesOn('time', slow!));
  expect(verdictOn('time', slow!)).toBe('doubtful');
  expect(sentencesOn('time', { measures: null })).toContain('is expected to take 10 seconds on this device.');
});

test('sensitive columns are told by how they are known, with how many people may be affected', () => {
  const told = sentencesOn('ethics', {
    sensitive: [
      { column: 'religion', why: 'marked sensitive in the data dictionary' },
      { column: 'female', why: 'by its name' },
    ],
  });
  expect(told).toContain('Marked as sensitive: religion. They are kept out of models.');
  expect(told).toContain('Sensitive by name or content: female. Mark them in the data dictionary');
  expect(told).toContain('People are affected: up to 5,000, one a row.');
  expect(sentencesOn('ethics', {})).not.toContain('People are affected');
});
