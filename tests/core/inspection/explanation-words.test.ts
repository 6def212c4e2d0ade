import { expect, test } from 'vitest';
import {
  casesInWords,
  contributionsInWords,
  counterfactualsInWords,
} from '../../../src/core/inspection/explanation-words.ts';

const spell = { number: String, share: (share: number) => `${100 * share} %` };
const change = {
  changes: [{ column: 'tenure', from: 2, to: 24 }],
  said: 0.4,
  distance: 0.1,
  fromTraining: 0,
};

test('what turns an answer is told with what the model says then', () => {
  const asked = { found: [change], wished: 'No', times: [] };
  expect(counterfactualsInWords(asked, { kind: 'probability', class: 'Yes' }, spell)).toEqual({
    lead: 'Each of these leads to No, which fewer changes do not:',
    sentences: ['tenure from 2 to 24 (probability of Yes 40 %)'],
  });
  const { sentences } = counterfactualsInWords(asked, { kind: 'value', target: 'price' }, spell);
  expect(sentences).toEqual(['tenure from 2 to 24 (price 0.4)']);
});

test('where nothing turns it, that is said', () => {
  const { lead, sentences } = counterfactualsInWords(
    { found: [], wished: 'No', times: [] },
    { kind: 'probability', class: 'Yes' },
    spell,
  );
  expect(lead).toBe('No change of up to four columns, to values that training rows have, leads to No.');
  expect(sentences).toEqual([]);
});

test('exact contributions and drawn ones are told apart', () => {
  const explained = { kind: 'value', target: 'price' } as const;
  expect(contributionsInWords(false, explained)).toBe('Shapley values of the value itself, exact.');
  expect(contributionsInWords(true, explained)).toContain('drawing orders of the columns');
});

test('cases like a row are told with what was true of them', () => {
  const cells = [
    { column: 'tenure', cell: 3, time: false },
    { column: 'since', cell: Date.UTC(2020, 0, 2), time: true },
  ];
  const found = casesInWords('churn', [{ row: 6, distance: 0.5, actual: 'Yes', cells }], String);
  expect(found.columns).toEqual(['Row', 'churn', 'Distance', 'tenure', 'since']);
  expect(found.rows).toEqual([['7', 'Yes', '0.5', '3', '2020-01-02']]);
});
