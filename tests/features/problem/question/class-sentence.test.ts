import { expect, test } from 'vitest';
import { classSentence } from '../../../../src/features/problem/question/class-sentence.ts';
import { words } from '../../../core/explore/columns.ts';
import { profileOf } from '../../../lifecycle/governance/profiles.ts';

test('what guessing would reach, among the rows that have a value', () => {
  expect(classSentence(profileOf(words('churn', ['No', 'No', 'No', 'Yes', null]))[0]!)).toBe(
    'Always saying “No” is right in 75.0 % of the rows. 1 row without a value is left out of training.',
  );
});
