import { expect, test } from 'vitest';
import {
  agreementInWords,
  silhouetteInWords,
} from '../../../../src/features/explore/groups/quality-words.ts';

test.each([
  [0.8, 'the groups stand well apart'],
  [0.6, 'the groups stand apart reasonably'],
  [0.3, 'the groups stand apart weakly, and may be made rather than found'],
  [
    0.1,
    'no structure to speak of shows; over many columns it stays low even where groups lie apart on the map',
  ],
])('a silhouette of %s in words', (silhouette, words) => {
  expect(silhouetteInWords(silhouette)).toBe(words);
});

test('an agreement whose interval holds 0 is chance; a column that the groups were made by is said', () => {
  const found = { column: 'churn', value: 0.04, low: -0.01, high: 0.09, rows: 100 };
  expect(agreementInWords(found, ['age'])).toBe(
    'No more than chance gives: who is in one group tells nothing of it. The groups were made without churn.',
  );
  expect(agreementInWords({ ...found, value: 0.7, low: 0.6 }, ['churn'])).toBe(
    'The groups go along with its values well. The groups were made by churn among others: some agreement is no surprise.',
  );
});
