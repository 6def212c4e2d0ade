import { expect, test } from 'vitest';
import { discreet, personalColumns, speaksOf } from '../../../src/lifecycle/report/discreet.ts';
import { bareState } from './report-states.ts';

test('identifiers, free text, what the scan found and what a person marked are personal', () => {
  const schema = [
    { name: 'id', kind: 'identifier' },
    { name: 'remark', kind: 'text' },
    { name: 'mail', kind: 'category' },
    { name: 'town', kind: 'category' },
    { name: 'age', kind: 'integer' },
  ] as const;
  const entry = { unit: '', meaning: '', allowed: null };
  const state = {
    dataset: { ...bareState.dataset, schema },
    dictionary: {
      projectId: 'p',
      changedAt: 0,
      columns: [{ ...entry, name: 'town', sensitivity: 'personal' as const }],
    },
    privacy: {
      datasetVersionId: 'v2',
      at: 0,
      rows: 4,
      quasiIdentifiers: [],
      findings: [
        { what: 'e-mail', column: 'mail', seenBy: 'value', rows: 4, present: 4, examples: [] },
      ] as const,
    },
  };
  expect(personalColumns(state)).toEqual(['id', 'remark', 'mail', 'town']);
});

test.each([
  [
    'Every value is its own (such as "7590-VHVEG").',
    'customer',
    'Every value is its own (such as (withheld)).',
  ],
  ['Merged “Ann” of customer', null, 'Merged (withheld) of customer'],
  ['The class "Yes" is rare.', 'churn', 'The class "Yes" is rare.'],
])('%s about %s', (sentence, about, told) => {
  expect(discreet(sentence, ['customer'], about)).toBe(told);
});

test.each([
  ['The id is shown', ['id'], true],
  ['An identifier, and a_id', ['id'], false],
  ['price ($) by town', ['price ($)'], true],
])('%s names one of %j: %s', (words, columns, speaks) => {
  expect(speaksOf(words, columns)).toBe(speaks);
});
