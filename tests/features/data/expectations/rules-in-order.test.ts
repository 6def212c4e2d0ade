import { expect, test } from 'vitest';
import type { ExpectationResult } from '../../../../src/core/expectations/check-expectations.ts';
import type { Expectation } from '../../../../src/core/expectations/expectation.ts';
import { rulesInOrder } from '../../../../src/features/data/expectations/rules-in-order.ts';

const named = (name: string, severity: Expectation['severity']): Expectation => ({
  name,
  severity,
  rule: { type: 'expectColumnValuesToBeUnique', column: name },
});
const rules = [
  named('age: kind', 'critical'),
  named('age: unique', 'warning'),
  named('Plan: kind', 'critical'),
  named('plan: unique', 'warning'),
];
const broken = (...names: readonly string[]) =>
  new Map(names.map(name => [name, { passed: false } as ExpectationResult]));
const order = (...parameters: Parameters<typeof rulesInOrder>) =>
  rulesInOrder(...parameters).map(({ name }) => name);

test('rules stand as they were saved until they are run; then the broken come first, critical before warnings', () => {
  expect(order(rules, new Map(), '', null)).toEqual(rules.map(({ name }) => name));
  expect(order(rules, broken('age: unique', 'Plan: kind'), '', null)).toEqual([
    'Plan: kind',
    'age: unique',
    'age: kind',
    'plan: unique',
  ]);
});

test('the rule that the address names is in sight', () => {
  expect(order(rules, broken('Plan: kind'), '', 'plan: unique')[0]).toBe('plan: unique');
});

test('a search looks at names, whatever their case', () => {
  expect(order(rules, new Map(), ' plan ', null)).toEqual(['Plan: kind', 'plan: unique']);
  expect(order(rules, new Map(), 'salary', null)).toEqual([]);
});
