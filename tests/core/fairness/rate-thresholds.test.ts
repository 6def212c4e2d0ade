import { expect, test } from 'vitest';
import { equalizeRate, thresholdsTowards } from '../../../src/core/fairness/rate-thresholds.ts';

/** Two groups of four; the second scores lower for the same truth. */
const scored = {
  groups: 2,
  codes: [0, 0, 0, 0, 1, 1, 1, 1],
  actual: [1, 1, 0, 0, 1, 1, 0, 0],
  scores: [0.9, 0.8, 0.4, 0.2, 0.5, 0.45, 0.3, 0.1],
};

test('thresholds that select as many of each group are found where they are right most often', () => {
  const { rate, thresholds } = equalizeRate(scored, 'selectionRate');
  expect(Math.round(rate * 4)).toBe(2);
  expect(thresholds).toEqual([0.8, 0.45]);
});

test('rows of the same score are said yes to together', () => {
  const tied = { ...scored, scores: [0.7, 0.7, 0.7, 0.2, 0.5, 0.45, 0.3, 0.1] };
  const { thresholds } = equalizeRate(tied, 'selectionRate');
  expect([Infinity, 0.7, 0.2]).toContain(thresholds[0]);
});

test('a part of the way keeps each group between its own rate and the common one', () => {
  const all = { shared: 0.45, target: 0.5 };
  expect(thresholdsTowards(scored, 'selectionRate', { ...all, share: 0 })).toEqual([0.45, 0.45]);
  expect(thresholdsTowards(scored, 'selectionRate', { ...all, share: 1 })).toEqual([0.8, 0.45]);
});
