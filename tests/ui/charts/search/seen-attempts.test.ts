import { expect, test } from 'vitest';
import { seenAttempts } from '../../../../src/ui/charts/search/seen-attempts.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);

test('what can be seen is all drawn', () => {
  expect(seenAttempts(numbers(500), numbers(500).fill(1))).toEqual(numbers(500));
});

test('of very many some are left out, but none that got better', () => {
  const best = numbers(5000).map(i => (i < 1234 ? 0.5 : i < 4321 ? 0.6 : 0.7));
  const seen = seenAttempts(numbers(5000), best);
  expect(seen).toHaveLength(502);
  expect(seen).toEqual(expect.arrayContaining([0, 1234, 4321]));
});
