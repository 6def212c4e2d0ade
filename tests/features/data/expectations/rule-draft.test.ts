import { expect, test } from 'vitest';
import type { Rule } from '../../../../src/core/expectations/rules.ts';
import { ruleTypes } from '../../../../src/core/expectations/rules.ts';
import { draftOf, emptyDraft, ruleOf, suits } from '../../../../src/features/data/expectations/rule-draft.ts';

const bounds: Rule = {
  type: 'expectColumnValuesToBeBetween',
  column: 'age',
  minValue: 0,
  maxValue: '2026-01-31',
  mostly: 0.99,
};
const set: Rule = {
  type: 'expectColumnValuesToBeInSet',
  column: 'plan',
  valueSet: ['Month ', '7'],
  mostly: 1,
};
const psi: Rule = {
  type: 'expectColumnPsiToBeLessThan',
  column: 'plan',
  threshold: 0.2,
  partitionObject: { values: ['a'], weights: [1], rows: 9 },
};

test.each([bounds, set, psi])('a rule comes out of its form as it went in: $type', rule => {
  expect(ruleOf(rule.type, draftOf(rule))).toEqual({ rule });
});

test('fields are shown as a person types them', () => {
  expect(draftOf(bounds)).toMatchObject({ minValue: '0', maxValue: '2026-01-31' });
  expect(draftOf(set)).toMatchObject({ valueSet: 'Month \n7' });
  expect(ruleOf(bounds.type, { ...draftOf(bounds), minValue: ' ', maxValue: '1e3' })).toEqual({
    rule: { ...bounds, minValue: null, maxValue: 1000 },
  });
});

test.each(ruleTypes)('an empty form for %s says what it lacks', type => {
  const asked = ruleOf(type, emptyDraft(type));
  if ('rule' in asked) throw new Error('an empty form is no rule');
  expect([...Object.values(asked.fields), asked.whole].filter(Boolean).length).toBeGreaterThan(0);
});

test('what each field lacks is said beside it; what they are together, below', () => {
  expect(ruleOf(bounds.type, { column: '', minValue: 'soon', maxValue: '', mostly: 3 })).toEqual({
    fields: {
      column: 'Name a column.',
      minValue: 'Give a number, a date such as 2026-01-31, or nothing.',
      mostly: 'Give a share from 0 to 1.',
    },
    whole: null,
  });
  expect(ruleOf(bounds.type, { ...draftOf(bounds), minValue: '5', maxValue: '1' })).toEqual({
    fields: {},
    whole: 'The least value is above the most.',
  });
});

const offered = (type: Parameters<typeof suits>[0]) =>
  (['number', 'datetime', 'category'] as const).filter(kind => suits(type, { name: 'x', kind }));

test('only columns that a rule can be about are offered', () => {
  expect(offered('expectColumnValuesToBeBetween')).toEqual(['number', 'datetime']);
  expect(offered('expectColumnMaxToBeRecent')).toEqual(['datetime']);
  expect(offered('expectColumnPsiToBeLessThan')).toEqual(['category']);
  expect(offered('expectColumnKsDistanceToBeLessThan')).toEqual(['number']);
  expect(offered('expectTableRowCountToBeBetween')).toEqual([]);
});
