import { expect, test } from 'vitest';
import { type RiskGrounds, proposeRisks } from '../../../src/lifecycle/governance/propose-risks.ts';
import { type Risk, byGravity, riskScore } from '../../../src/lifecycle/governance/risk.ts';

const nothing: RiskGrounds = { findings: [], privacy: null, fairness: null, weakSlices: [], monitor: null };
const leak = {
  check: 'target leakage',
  column: 'cancelled_on',
  severity: 'critical',
  message: 'It says nearly all.',
  rows: [],
} as const;
const risk: Risk = {
  id: 'risk-1',
  projectId: 'project-1',
  title: 'x',
  finding: null,
  likelihood: 'medium',
  impact: 'medium',
  mitigation: '',
  owner: '',
  review: null,
  state: 'open',
  createdAt: 0,
};

test('what was not looked at proposes nothing', () => {
  expect(proposeRisks(nothing, [])).toEqual([]);
});

test('a leak, a weak slice and personal data each become a risk by name', () => {
  const found = proposeRisks(
    {
      ...nothing,
      findings: [leak, { ...leak, check: 'outliers' }],
      weakSlices: ['contract is monthly'],
      privacy: {
        findings: [{ what: 'e-mail', column: 'mail', seenBy: 'value', rows: 9, present: 9, examples: [] }],
      },
    },
    [],
  );
  expect(found.map(({ finding }) => finding)).toEqual([
    'target leakage: cancelled_on',
    'weak slice: contract is monthly',
    'personal data: mail',
  ]);
});

test('what stands in the register is not proposed again', () => {
  const known = [{ ...risk, finding: 'target leakage: cancelled_on' }];
  expect(proposeRisks({ ...nothing, findings: [leak] }, known)).toEqual([]);
});

test('the gravest stand first, what is closed last', () => {
  const grave = { ...risk, id: 'grave', likelihood: 'high', impact: 'high' } as const;
  const closed = { ...grave, id: 'closed', state: 'closed' } as const;
  expect(riskScore(grave)).toBe(9);
  expect(byGravity([closed, risk, grave]).map(({ id }) => id)).toEqual(['grave', 'risk-1', 'closed']);
});
