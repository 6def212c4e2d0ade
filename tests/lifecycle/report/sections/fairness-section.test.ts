import { expect, test } from 'vitest';
import { fairnessSection } from '../../../../src/lifecycle/report/sections/fairness-section.ts';
import { tableIn, verdictsIn } from '../read-section.ts';
import { trainedState } from '../report-states.ts';

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

test('fairness: what holds the loss of each group below a bound, and what it costs', () => {
  const points = [{ mitigation: { kind: 'as it is' }, error: 2, losses: [1, 3], worst: 1 }] as const;
  const answers = { ...trainedState.answers, lossMitigation: [{ bound: 2.5, points }] };
  expect(tableIn(fairnessSection, { ...trainedState, answers }, 'What holds')).toEqual([
    ['The model as it is', 2, 3],
  ]);
});
