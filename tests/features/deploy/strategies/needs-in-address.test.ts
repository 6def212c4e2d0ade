import { expect, test } from 'vitest';
import { needsOf, questions } from '../../../../src/features/deploy/strategies/needs-in-address.ts';
import { recommendStrategy } from '../../../../src/lifecycle/deployment/recommend-strategy.ts';

test('answers are read from the address; what is no answer is none', () => {
  const search = new URLSearchParams('view=strategies&volume=many&speed=soon&asker=person&data=');
  expect(needsOf(search)).toEqual({
    volume: 'many',
    speed: null,
    data: null,
    asker: 'person',
    network: null,
  });
});

test('every answer that can be chosen counts', () => {
  const answers = questions.flatMap(({ need, choices }) =>
    choices.map(({ value }) => [need, value] as const),
  );
  const uncounted = answers.filter(([need, value]) => {
    const recommended = recommendStrategy(needsOf(new URLSearchParams({ [need]: value })));
    return recommended === null || recommended.pros.length === 0;
  });
  expect(uncounted).toEqual([]);
});
