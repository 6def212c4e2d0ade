import { expect, test } from 'vitest';
import { askedOf, insightId } from '../../../src/lifecycle/evaluation/insight.ts';

test('a question is read back from the id of its answer', () => {
  const asks = { columns: ['sex 1 {a}'], positive: 'Yes' };
  expect(askedOf('run-1', insightId('run-1', 'learning curve', asks))).toEqual({
    kind: 'learning curve',
    asks,
  });
});

test('an answer about something else, or of another edition, is none', () => {
  expect(askedOf('run-1', insightId('run-2', 'metrics', {}))).toBeNull();
  expect(askedOf('run-1', 'run-1 metrics 0 {}')).toBeNull();
});
