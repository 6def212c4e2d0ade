import { expect, test } from 'vitest';
import type { AppliedRule } from '../../../src/core/decision/applied-rule.ts';
import type { Decision } from '../../../src/lifecycle/evaluation/decision.ts';
import { heldRuleOf, isOutdated } from '../../../src/lifecycle/evaluation/held-rule.ts';
import {
  decidedByText,
  drawsLots,
  ruleLabel,
  ruleSentence,
} from '../../../src/lifecycle/evaluation/rule-words.ts';
import { bySex } from '../../core/decision/rules.ts';

const early: AppliedRule = { kind: 'threshold', positive: 1, threshold: 0.312 };
const late: AppliedRule = { ...early, threshold: 0.2 };

function decided(id: string, at: number, rule?: AppliedRule | null): Decision {
  const about = { projectId: 'p', runId: 'run-1', about: 'threshold', decision: '', reason: '' } as const;
  return { ...about, id, at, evidence: {}, ...(rule !== undefined && { rule }) };
}

test.each([
  ['nothing was decided', [], null],
  ['the latest holds', [decided('a', 1, early), decided('b', 2, late)], 'b'],
  ['in whatever order they are read', [decided('b', 2, late), decided('a', 1, early)], 'b'],
  ['what sets no rule leaves the one that holds', [decided('a', 1, early), decided('b', 2)], 'a'],
  ['it was taken back', [decided('a', 1, early), decided('b', 2, null)], null],
  ['it is about another run', [{ ...decided('a', 1, early), runId: 'run-2' }], null],
] as const)('%s', (_, decisions, id) => {
  expect(heldRuleOf(decisions, 'run-1')?.decisionId ?? null).toBe(id);
});

test('a deployment is outdated when another rule was decided on, not when the same was decided again', () => {
  const held = { decisionId: 'a', rule: early };
  expect(isOutdated(held, { decisionId: 'b', rule: { ...early } })).toBe(false);
  expect(isOutdated(held, { decisionId: 'b', rule: late })).toBe(true);
  expect(isOutdated(held, null)).toBe(true);
  expect(isOutdated(undefined, null)).toBe(false);
  expect(isOutdated(undefined, held)).toBe(true);
});

test('rules are told in sentences', () => {
  const classes = ['No', 'Yes'];
  expect(ruleSentence(early, classes)).toBe('“Yes” from 31.2 % on.');
  expect(ruleLabel(early, classes)).toBe('“Yes” from 31.2 %');
  expect(ruleSentence(bySex, classes)).toBe(
    '“Yes” by a threshold for each group by sex: “f” yes from 0.3 on; “m” yes from 0.7 on; anyone else yes from 50 % on.',
  );
  expect(ruleLabel(bySex, classes)).toBe('“Yes” by group of sex');
  const { policy } = bySex.groups[0]!;
  expect(decidedByText({ positive: 'Yes', group: 'f', columns: ['sex'], policy })).toBe(
    '“Yes”: yes from 0.3 on, as was decided for “f” by sex.',
  );
});

function withPolicy(policy: object): AppliedRule {
  const groups = bySex.groups.map(group => ({ ...group, policy: { ...group.policy, ...policy } }));
  return { ...bySex, groups };
}

test('lots are drawn between two thresholds, or where the score is not looked at', () => {
  expect(drawsLots(bySex)).toBe(false);
  expect(drawsLots(early)).toBe(false);
  expect(drawsLots(withPolicy({ weight: 0.5 }))).toBe(false);
  expect(drawsLots(withPolicy({ weight: 0.5, other: 0.4 }))).toBe(true);
  expect(drawsLots(withPolicy({ ignore: 0.1 }))).toBe(true);
});
