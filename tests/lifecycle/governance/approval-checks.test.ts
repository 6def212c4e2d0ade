import { expect, test } from 'vitest';
import type { FairnessReport } from '../../../src/core/fairness/fairness-report.ts';
import type { Finding } from '../../../src/core/quality/finding.ts';
import type { CheckName } from '../../../src/lifecycle/governance/approval-check.ts';
import {
  type ApprovalGrounds,
  checkApproval,
  proposeChecks,
} from '../../../src/lifecycle/governance/approval-checks.ts';
import type { Risk } from '../../../src/lifecycle/governance/risk.ts';
import { emptyBusinessProblem } from '../../../src/lifecycle/problem/business-problem.ts';
import { done } from '../../storage/examples.ts';

const accuracy = { name: 'accuracy', value: 0.8, low: 0.75, high: 0.85, method: 'Wilson' } as const;
const nothing: ApprovalGrounds = {
  run: done,
  measured: null,
  business: null,
  inputs: ['mass'],
  findings: null,
  risks: [],
  sensitive: ['sex'],
  fairness: [],
  decisions: [],
  words: {},
};

function check(name: CheckName, known: Partial<ApprovalGrounds>) {
  const { state, evidence } = checkApproval({ ...nothing, ...known }).find(({ check: one }) => one === name)!;
  return `${state}: ${evidence}`;
}

test('where nobody looked, nothing is met but what needs no look', () => {
  const met = checkApproval(nothing).filter(({ state }) => state === 'met');
  expect(met.map(({ check: name }) => name)).toEqual(['risks owned']);
});

const beatsDummyOf = (dummy: number) =>
  check('better than the dummy', { measured: { metrics: [accuracy], dummy: { accuracy: dummy } } });

test('better than the dummy is the worse end of the interval, not the number alone', () => {
  expect(beatsDummyOf(0.7)).toBe('met: Accuracy 0.800, between 0.750 and 0.850; the dummy 0.700.');
  expect(beatsDummyOf(0.78)).toMatch(/^open: Accuracy 0.800/);
});

test('of an error the upper end has to be below that of the dummy', () => {
  const name = 'root_mean_squared_error';
  const problem = { task: 'regression', target: 'mass', positive: null, metric: `neg_${name}` } as const;
  const run = { ...done, problem };
  const measured = (dummy: number) => ({
    metrics: [{ name, value: 3, low: 2, high: 4, method: 'BCa bootstrap' } as const],
    dummy: { [name]: dummy },
  });
  expect(check('better than the dummy', { run, measured: measured(5) })).toMatch(/^met/);
  expect(check('better than the dummy', { run, measured: measured(3.5) })).toMatch(/^open/);
});

const aim = (value: number) => ({
  measured: { metrics: [accuracy], dummy: {} },
  business: { ...emptyBusinessProblem('project-1', 0), targets: [{ metric: 'accuracy', value }] },
});

test('a target is reached when the worse end reaches it; a project without one has nothing to reach', () => {
  expect(check('targets reached', aim(0.7))).toBe('met: Accuracy at least 0.7: reached, 0.800.');
  expect(check('targets reached', aim(0.78))).toBe('open: Accuracy at least 0.78: uncertain, 0.800.');
  expect(check('targets reached', {})).toBe('open: No target is set for the project.');
});

const finding = (changes: Partial<Finding>): Finding => ({
  check: 'missing',
  column: 'mass',
  severity: 'info',
  message: '',
  rows: [],
  ...changes,
});
const risk = (changes: Partial<Risk>): Risk => ({
  id: 'risk-1',
  projectId: 'project-1',
  title: 'It leaks',
  finding: null,
  likelihood: 'high',
  impact: 'high',
  mitigation: '',
  owner: '',
  review: null,
  state: 'open',
  createdAt: 0,
  ...changes,
});

test('a leaking column counts where the model is given it and nobody accepted the risk', () => {
  const leak = finding({ check: 'target leakage', severity: 'warning' });
  const accepted = risk({ finding: 'target leakage: mass', state: 'accepted' });
  expect(check('no grave finding', { findings: [leak] })).toBe('open: target leakage: mass');
  expect(check('no grave finding', { findings: [leak], inputs: ['flipper'] })).toMatch(/^met/);
  expect(check('no grave finding', { findings: [leak], risks: [accepted] })).toMatch(/^met/);
  expect(check('no grave finding', { findings: [finding({ severity: 'critical' })] })).toMatch(/^open/);
  expect(check('no grave finding', { findings: [finding({})] })).toBe(
    'met: 1 finding, none of them grave and open.',
  );
});

const rules = (broken: number) => ({
  run: {
    ...done,
    expectations: {
      at: 0,
      checked: 3,
      broken: Array.from({ length: broken }, () => ({
        name: 'mass: within bounds',
        severity: 'warning' as const,
        expected: '',
        observed: '',
      })),
    },
  },
});

test('rules that were run and kept', () => {
  expect(check('expectations kept', rules(0))).toBe('met: 3 rules, all kept.');
  expect(check('expectations kept', rules(1))).toBe('open: 3 rules, 1 broken: mass: within bounds.');
  expect(check('expectations kept', {})).toMatch(/^open: No rule was run/);
});

const comparedBy = (column: string, verdict: 'fair' | 'unfair') =>
  ({ task: 'regression', columns: [column], measures: [{ verdict }] }) as unknown as FairnessReport;

test('groups by a sensitive column were compared, and what was unfair was decided upon', () => {
  const decision = {
    id: 'decision-1',
    projectId: 'project-1',
    at: 0,
    runId: 'run-1',
    about: 'fairness',
    decision: 'Left as it is.',
    reason: '',
    evidence: {},
  } as const;
  expect(check('fairness looked at', { sensitive: [] })).toMatch(/^met/);
  expect(check('fairness looked at', { fairness: [comparedBy('island', 'fair')] })).toBe(
    'open: Nobody has compared groups by sex.',
  );
  expect(check('fairness looked at', { fairness: [comparedBy('sex', 'fair')] })).toBe(
    'met: Compared by sex: nothing unfair was found.',
  );
  expect(check('fairness looked at', { fairness: [comparedBy('sex', 'unfair')] })).toMatch(
    /^open: Compared by sex: something is unfair/,
  );
  expect(
    check('fairness looked at', { fairness: [comparedBy('sex', 'unfair')], decisions: [decision] }),
  ).toBe('met: Compared by sex: unfair, and decided: Left as it is.');
});

test('the card says what only a person can say, and each open risk has somebody who looks after it', () => {
  const words = { use: 'To count penguins.', 'out of scope': 'Anything else.', contact: ' ' };
  expect(check('card written', { words })).toBe('open: Not written by a person yet: contact.');
  expect(check('card written', { words: { ...words, contact: 'Ada' } })).toMatch(/^met/);
  const risks = [risk({ owner: 'Ada' }), risk({ id: 'risk-2' }), risk({ id: 'risk-3', state: 'closed' })];
  expect(check('risks owned', { risks })).toBe('open: 1 open risk without an owner.');
});

test('proposed is what can always be met, and what the project has set itself', () => {
  const usual = ['better than the dummy', 'no grave finding', 'fairness looked at', 'card written'];
  expect(proposeChecks(nothing)).toEqual(usual);
  expect(proposeChecks({ ...nothing, ...aim(0.7), risks: [risk({})] })).toEqual(
    expect.arrayContaining(['targets reached', 'risks owned']),
  );
});
