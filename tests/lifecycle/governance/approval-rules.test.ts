import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkNames } from '../../../src/lifecycle/governance/approval-check.ts';
import {
  type ApprovalPolicy,
  isWeaker,
  noApproval,
  withCheck,
} from '../../../src/lifecycle/governance/approval-policy.ts';
import {
  deploymentObstacle,
  signingFault,
  stepObstacle,
} from '../../../src/lifecycle/governance/approval-rules.ts';
import {
  type ApprovalAct,
  type ApprovalStep,
  approvalStanding,
} from '../../../src/lifecycle/governance/approval.ts';
import { ada, grace, step } from './approval-steps.ts';

const onePerson: ApprovalPolicy = { approvers: 'one person', checks: [] };
const fourEyes: ApprovalPolicy = { approvers: 'a second profile', checks: ['card written'] };
const submitted = step('submitted', 1);
const approved = step('approved', 2, { by: grace });
const met = approved.checks;
const noCard = step('approved', 2, { by: grace, open: ['card written'] });

const mayApprove = (by: typeof ada | null, policy = fourEyes, checks = met) =>
  stepObstacle({ act: 'approved', by }, approvalStanding([submitted]), policy, checks);

test('nobody approves what they submitted, where a second profile has to', () => {
  expect(mayApprove(ada)).toBe('Ada submitted it, so somebody else has to approve it.');
  expect(mayApprove(grace)).toBeNull();
  expect(mayApprove(ada, onePerson)).toBeNull();
});

test('a name that comes from another device is the same person', () => {
  expect(mayApprove({ id: 'profile-9', name: 'Ada' })).toMatch('somebody else has to approve it');
});

test('whoever has no name does nothing, and nobody approves over an open required check', () => {
  expect(mayApprove(null)).toMatch('Choose a name first');
  expect(mayApprove(grace, fourEyes, noCard.checks)).toMatch('required checks are open: card written');
  expect(mayApprove(grace, onePerson, noCard.checks)).toBeNull();
});

test('only who submitted takes it back, and what the state does not allow is said', () => {
  const inReview = approvalStanding([submitted]);
  const withdraw = (by: typeof ada) => stepObstacle({ act: 'withdrawn', by }, inReview, onePerson, met);
  expect(withdraw(ada)).toBeNull();
  expect(withdraw(grace)).toMatch('Ada submitted it, and alone can take it back');
  const again = stepObstacle({ act: 'submitted', by: ada }, inReview, onePerson, met);
  expect(again).toBe('It is in review already.');
  const retired = approvalStanding([step('retired', 1)]);
  expect(stepObstacle({ act: 'submitted', by: ada }, retired, onePerson, met)).toMatch('for good');
});

test('a signature is a reason and the name as it stands in the profile', () => {
  const act = { act: 'approved', by: grace, reason: 'Looked at it.' } as const;
  expect(signingFault({ ...act, reason: ' ' }, 'Grace')).toMatch('Say why');
  expect(signingFault(act, 'grace')).toMatch('write the name as it stands in the profile: Grace');
  expect(signingFault(act, ' Grace ')).toBeNull();
  expect(signingFault({ ...act, act: 'submitted', reason: '' }, '')).toBeNull();
});

const mayDeploy = (steps: readonly ApprovalStep[], policy = fourEyes, now = approved.content) =>
  deploymentObstacle(approvalStanding(steps), policy, now);

test('who does not ask for approval deploys as before, but for what was rejected or retired', () => {
  expect(mayDeploy([], noApproval)).toBeNull();
  expect(mayDeploy([submitted], noApproval)).toBeNull();
  expect(mayDeploy([submitted, step('rejected', 2)], noApproval)).toBe('Ada rejected this model: because');
  expect(mayDeploy([step('retired', 2)], noApproval)).toBe('Ada retired this model: because');
});

test('where approval is asked for, nothing else deploys', () => {
  expect(mayDeploy([])).toMatch('was not submitted');
  expect(mayDeploy([submitted])).toMatch('is in review');
  expect(mayDeploy([submitted, step('approved', 2)])).toMatch('Ada submitted and approved this model');
  expect(mayDeploy([submitted, noCard])).toMatch('required now were open: card written');
  expect(mayDeploy([submitted, approved])).toBeNull();
});

test('what changed after it was approved is not what was approved', () => {
  const now = { ...approved.content, card: 'c2', decisions: 'd2' };
  expect(mayDeploy([submitted, approved], fourEyes, now)).toBe(
    'Since this model was approved, the words of its card and what was decided about it changed. Submit it again.',
  );
});

test('whatever two people try, in whatever order: nothing is deployed that the other did not approve', () => {
  const attempt = fc.record({
    act: fc.constantFrom<ApprovalAct>('submitted', 'withdrawn', 'approved', 'rejected', 'retired'),
    by: fc.constantFrom(ada, grace),
    open: fc.subarray([...checkNames]),
  });
  let deployed = 0;
  fc.assert(
    fc.property(fc.array(attempt, { maxLength: 15 }), attempts => {
      const taken: ApprovalStep[] = [];
      for (const [at, { act, ...rest }] of attempts.entries()) {
        const wanted = step(act, at, rest);
        if (stepObstacle(wanted, approvalStanding(taken), fourEyes, wanted.checks) === null)
          taken.push(wanted);
      }
      if (mayDeploy(taken) !== null) return;
      deployed++;
      const [submission, approval] = taken.slice(-2);
      expect([submission!.act, approval!.act]).toEqual(['submitted', 'approved']);
      expect(approval!.by).not.toEqual(submission!.by);
      expect(approval!.checks.find(({ check }) => check === 'card written')!.state).toBe('met');
    }),
    { numRuns: 500 },
  );
  expect(deployed).toBeGreaterThan(0);
});

test('less is asked for where fewer people or checks are', () => {
  expect(isWeaker(fourEyes, { ...fourEyes, approvers: 'one person' })).toBe(true);
  expect(isWeaker(fourEyes, withCheck(fourEyes, 'card written', false))).toBe(true);
  expect(isWeaker(fourEyes, withCheck(fourEyes, 'risks owned', true))).toBe(false);
  expect(isWeaker(noApproval, onePerson)).toBe(false);
});
