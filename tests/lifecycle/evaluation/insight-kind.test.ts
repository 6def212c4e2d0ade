import { expect, test } from 'vitest';
import { insightKind } from '../../../src/lifecycle/evaluation/insight-kind.ts';
import { insightId } from '../../../src/lifecycle/evaluation/insight.ts';

test.each([
  ['metrics', {}],
  ['learning curve', { sizes: 10 }],
  ['fairness', { columns: ['sex 1 {'], positive: 'Yes' }],
])('the kind of %s is told from its name', (kind, asks) => {
  expect(insightKind(insightId('4f7c', kind, asks))).toBe(kind);
});

test('what is no such name has none', () => {
  expect(insightKind('metrics')).toBe('');
});
