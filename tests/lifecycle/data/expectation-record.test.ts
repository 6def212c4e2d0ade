import { expect, test } from 'vitest';
import { expectationRecord, recordText } from '../../../src/lifecycle/data/expectation-record.ts';
import { brokenRuleItems, expectationsPath } from '../../../src/lifecycle/data/expectation-suite.ts';

const result = { expected: 'age is between 0 and 120.', rows: [1], samples: ['-3'] };
const kept = {
  ...result,
  name: 'age: kind',
  severity: 'critical',
  passed: true,
  observed: 'number',
} as const;
const broken = {
  ...result,
  name: 'age: within bounds',
  severity: 'critical',
  passed: false,
  observed: '1 value is not.',
} as const;

test('a record keeps what was broken, without rows and values', () => {
  expect(expectationRecord([kept, broken], 5)).toEqual({
    at: 5,
    checked: 2,
    broken: [
      {
        name: 'age: within bounds',
        severity: 'critical',
        expected: 'age is between 0 and 120.',
        observed: '1 value is not.',
      },
    ],
  });
});

test('a record is told in a line', () => {
  expect(recordText(expectationRecord([kept], 5))).toBe('1 rule, all kept');
  expect(recordText(expectationRecord([kept, broken], 5))).toBe('2 rules, 1 broken: age: within bounds');
});

test('each broken rule is a link to it', () => {
  expect(expectationsPath('p')).toBe('/projects/p/data?view=expectations');
  expect(brokenRuleItems('p', expectationRecord([broken], 5).broken)).toEqual([
    {
      label: 'age: within bounds',
      href: '/projects/p/data?view=expectations&rule=age%3A%20within%20bounds',
      text: '1 value is not. (critical)',
    },
  ]);
});
