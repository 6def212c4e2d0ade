import { expect, test } from 'vitest';
import { brokenRuleOf, ExpectationError } from '../../../src/core/expectations/expectation-error.ts';
import { nameExpectation, renameColumnInRules } from '../../../src/core/expectations/expectation.ts';
import { readSuite } from '../../../src/core/expectations/suite-file.ts';
import { tableOf } from '../table-of.ts';
import { checked } from './checked.ts';

const between = {
  type: 'expectColumnValuesToBeBetween',
  column: 'age',
  minValue: 0,
  maxValue: 120,
  mostly: 1,
} as const;
const file = (rule: unknown, more: object = {}) =>
  JSON.stringify({
    format: 'terrarium-expectations/1',
    expectations: [{ name: 'age: within bounds', severity: 'critical', rule, ...more }],
  });

test.each([
  ['age,plan\n', /no JSON/],
  ['{}', /format "terrarium-expectations\/1"/],
  [file(between, { severity: 'grave' }), /Rule 1, "age: within bounds": its severity/],
  [file({ ...between, type: 'expectMagic' }), /no rule of the type "expectMagic"/],
  [file({ ...between, mostly: 2 }), /"mostly" cannot be so. Give a share from 0 to 1/],
  [file({ ...between, column: '' }), /"column" cannot be so. Name a column/],
  [file({ ...between, minValue: 'soon' }), /"minValue" cannot be so. Give a number, a date/],
  [file({ ...between, minValue: 200 }), /The least value is above the most/],
  [
    file({ type: 'expectColumnValuesToMatchRegex', column: 'a', regex: '(', mostly: 1 }),
    /Unterminated group/,
  ],
  [
    file({ type: 'expectColumnPsiToBeLessThan', column: 'a', threshold: 1, partitionObject: { rows: 3 } }),
    /lacks the shares/,
  ],
])('a file that is none is refused: %s', (text, message) => {
  expect(() => readSuite(text)).toThrow(message);
});

test('what a file says beyond its rules is left behind', () => {
  expect(readSuite(file({ ...between, note: 'x' }))[0]!.rule).toEqual(between);
});

test('rules of one column and kind are told apart', () => {
  const first = nameExpectation(between, 'warning', []);
  expect([first.name, nameExpectation(between, 'warning', [first]).name]).toEqual([
    'age: within bounds',
    'age: within bounds (2)',
  ]);
});

test('rules follow a column to its new name', () => {
  const set = { type: 'expectTableColumnsToMatchSet', columnSet: ['age', 'plan'], exactMatch: true } as const;
  const rules = [nameExpectation(set, 'critical', []), nameExpectation(between, 'critical', [])];
  expect(renameColumnInRules(rules, 'age', 'years')).toEqual([
    { name: 'table: columns', severity: 'critical', rule: { ...set, columnSet: ['years', 'plan'] } },
    { name: 'years: within bounds', severity: 'critical', rule: { ...between, column: 'years' } },
  ]);
});

test('the broken rule can be read from the error that names it', () => {
  const error = new ExpectationError('new.csv', [checked(tableOf({ age: [-3] }), between)]);
  expect(error.message).toBe(
    'new.csv breaks the critical rule “age: within bounds”. Expected: age is between 0 and 120. Found: 1 value of 1 (100 %) is not: "-3" in row 1. Correct the data, or change the rule.',
  );
  expect(brokenRuleOf({ name: error.name, message: error.message })).toBe('age: within bounds');
  expect(brokenRuleOf(new Error('no'))).toBeNull();
});
