import { expect, test } from 'vitest';
import {
  decisionSentences,
  payingThreshold,
  worthOf,
  worthOfDoingNothing,
} from '../../../src/lifecycle/problem/decision-value.ts';

const counts = { truePositive: 400, falsePositive: 100, falseNegative: 100, trueNegative: 1400 };
const outcomes = { unit: '€', truePositive: 152, falsePositive: -8, falseNegative: 0, trueNegative: 0 };

test('outcomes are worth what each is worth, times how often it occurs', () => {
  expect(worthOf(counts, outcomes)).toBe(400 * 152 - 100 * 8);
  expect(worthOfDoingNothing(counts, { ...outcomes, falseNegative: -10, trueNegative: 1 })).toBe(
    500 * -10 + 1500,
  );
});

test('acting pays from the probability at which what is won equals what is lost', () => {
  const threshold = payingThreshold(outcomes)!;
  expect(threshold).toBeCloseTo(8 / 160, 12);
  expect(threshold * 152 + (1 - threshold) * -8).toBeCloseTo(0, 12);
});

test('no threshold follows where acting never pays', () => {
  expect(payingThreshold({ ...outcomes, truePositive: -1 })).toBeNull();
});

test('a threshold is told in the numbers of the business', () => {
  const capacity = { rows: 200, of: 1000, per: 'week' } as const;
  expect(decisionSentences(counts, 'Yes', { outcomes, capacity })).toEqual([
    'At this threshold 80 of 100 flagged will be "Yes"; 80 of 100 "Yes" are found.',
    'Acting on these 500 of the test rows is 60,000 € better than doing nothing; false alarms among them cost 800 €.',
    'Of 1,000 a week, about 250 would be flagged: 50 more than the 200 you can act on. Raise the threshold.',
  ]);
});

test('a threshold that flags nobody says so', () => {
  const none = { truePositive: 0, falsePositive: 0, falseNegative: 7, trueNegative: 3 };
  expect(decisionSentences(none, 'Yes', { outcomes, capacity: null })).toEqual([
    'At this threshold nobody is flagged; 7 "Yes" are missed.',
  ]);
});
